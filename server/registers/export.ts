import { toDocument } from "#register/document.ts";
import { isDate, isInstant } from "#register/formats.ts";
import type { Register } from "#register/register.ts";
import { authorise } from "../authorise.ts";
import { type Context, instant } from "../context.ts";
import { invalid } from "../refusal.ts";
import { currentRegister, registerAsOf } from "./load.ts";

/** The register for somebody who may take it away, as of an instant or now. @throws Refusal forbidden, invalid */
export async function registerForExport(ctx: Context, asOf: string | null): Promise<Register> {
  authorise(ctx, "register.export");
  if (asOf !== null) return registerAsOf(ctx, parseInstant(asOf, ctx.locale, ctx.now()));
  return { ...(await currentRegister(ctx)), at: instant(ctx) };
}

/** The register document: complete, ordered, the same bytes for the same register. @throws Refusal forbidden, invalid */
export async function exportDocument(ctx: Context, asOf: string | null): Promise<string> {
  return toDocument(await registerForExport(ctx, asOf));
}

/**
 * A past instant in UTC from an ISO 8601 date or date-time with its zone; a date alone means the end of that day
 * in UTC, or now where that is today. @throws Refusal invalid
 */
export function parseInstant(
  value: string,
  locale: "en" | "fr",
  now: Date,
  pointer = "/asOf",
): string {
  const dateOnly = isDate(value);
  const instant = dateOnly ? `${value}T23:59:59.999Z` : value;
  if (!dateOnly && !isInstant(value)) throw notPast(value, locale, pointer);
  const date = new Date(instant);
  if (date <= now) return date.toISOString();
  if (dateOnly && value === now.toISOString().slice(0, 10)) return now.toISOString();
  throw notPast(value, locale, pointer);
}

function notPast(value: string, locale: "en" | "fr", pointer: string) {
  const detail = {
    en: `“${value.slice(0, 40)}” is not a past instant. Write it like 2026-03-03 or 2026-03-03T12:00:00Z.`,
    fr: `« ${value.slice(0, 40)} » n'est pas un instant passé. Écrivez-le ainsi : 2026-03-03 ou 2026-03-03T12:00:00Z.`,
  };
  return invalid([{ pointer, detail: detail[locale], code: "instant" }]);
}
