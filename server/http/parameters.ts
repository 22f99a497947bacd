import { isLocale, type Locale } from "#register/locale.ts";
import { type Collection, isCollection } from "#register/registry.ts";
import { parseInstant } from "../registers/as-of.ts";
import { invalid, notFound } from "../refusal.ts";
import type { Call } from "./route.ts";

/** The highest number an entry of the trail can have: that of the integer column of PostgreSQL. */
export const lastEntry = 2 ** 31 - 1;

/** A whole number from 1 to `most` in the query; null where it is left out. @throws Refusal invalid */
export function wholeNumber({ ctx, query }: Call, name: string, most: number): number | null {
  const value = query.get(name);
  if (value === null) return null;
  const number = /^\d{1,16}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= most) return number;
  const detail = {
    en: `A whole number from 1 to ${most}.`,
    fr: `Un nombre entier de 1 à ${most}.`,
  };
  throw invalid([{ pointer: `/${name}`, detail: detail[ctx.locale], code: "number" }]);
}

/** The language the query names, otherwise the reader's. */
export function localeOf({ ctx, query }: Call): Locale {
  const wanted = query.get("locale");
  return wanted !== null && isLocale(wanted) ? wanted : ctx.locale;
}

/** A past instant in the query; null where it is left out. @throws Refusal invalid */
export function pastInstant({ ctx, query }: Call, name: string): string | null {
  const value = query.get(name);
  return value === null ? null : parseInstant(value, ctx.locale, ctx.now(), `/${name}`);
}

/** The collection an address names. @throws Refusal not_found */
export function collectionOf(call: Call): Collection {
  const name = call.parameters["collection"] ?? "";
  if (!isCollection(name)) throw notFound();
  return name;
}
