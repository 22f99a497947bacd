import { toDocument } from "#register/document.ts";
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

/** An instant in UTC from an ISO 8601 date or date-time; a date alone means the end of that day in UTC. */
export function parseInstant(value: string, locale: "en" | "fr", now: Date): string {
  const dateOnly = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const date = new Date(dateOnly ? `${value}T23:59:59.999Z` : value);
  const readable = /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(date.getTime());
  if (!readable || (date > now && !dateOnly)) {
    const detail = {
      en: `“${value}” is not a past instant. Write it like 2026-03-03 or 2026-03-03T12:00:00Z.`,
      fr: `« ${value} » n'est pas un instant passé. Écrivez-le ainsi : 2026-03-03 ou 2026-03-03T12:00:00Z.`,
    };
    throw invalid([{ pointer: "/asOf", detail: detail[locale], code: "instant" }]);
  }
  return date.toISOString();
}
