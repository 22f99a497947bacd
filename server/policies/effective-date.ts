import { type Context, instant } from "../context.ts";
import { invalid } from "../refusal.ts";

const text = {
  en: "Give today or a later date, like 2026-12-01.",
  fr: "Indiquez aujourd’hui ou une date ultérieure, par exemple 2026-12-01.",
};

/**
 * The instant (ISO 8601) from which a version is in force: a day begins at midnight UTC; today means at once, and so
 * does nothing. The past cannot be published into. @throws Refusal invalid
 */
export function effectiveInstant(ctx: Context, wanted: string | null): string {
  const now = instant(ctx);
  if (wanted === null || wanted === "") return now;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(wanted);
  const date = new Date(isDay ? `${wanted}T00:00:00Z` : wanted);
  if (!/^\d{4}-\d{2}-\d{2}/.test(wanted) || Number.isNaN(date.getTime())) throw wrong(ctx);
  const iso = date.toISOString();
  if (iso.slice(0, 10) === now.slice(0, 10) && iso < now) return now;
  if (iso < now) throw wrong(ctx);
  return iso;
}

const wrong = (ctx: Context) =>
  invalid([{ pointer: "/effectiveAt", detail: text[ctx.locale], code: "effectiveAt" }]);
