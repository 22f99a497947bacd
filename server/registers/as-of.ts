import { pastInstant } from "#register/formats.ts";
import type { Context } from "../context.ts";
import { invalid, Refusal } from "../refusal.ts";

/** The same asker, reading the register as it stood at an instant; unchanged where none is given. @throws Refusal invalid */
export function asOf(ctx: Context, value: string | null): Context {
  return value === null ? ctx : { ...ctx, asOf: parseInstant(value, ctx.locale, ctx.now()) };
}

/** The past instant that a parameter names (see `pastInstant`). @throws Refusal invalid */
export function parseInstant(
  value: string,
  locale: "en" | "fr",
  now: Date,
  pointer = "/asOf",
): string {
  const instant = pastInstant(value, now);
  if (instant === null) throw notPast(value, locale, pointer);
  return instant;
}

function notPast(value: string, locale: "en" | "fr", pointer: string) {
  const detail = {
    en: `“${value.slice(0, 40)}” is not a past instant. Write it like 2026-03-03 or 2026-03-03T12:00:00Z.`,
    fr: `« ${value.slice(0, 40)} » n’est pas un instant passé. Écrivez-le ainsi : 2026-03-03 ou 2026-03-03T12:00:00Z.`,
  };
  return invalid([{ pointer, detail: detail[locale], code: "instant" }]);
}

/** The answer to a change asked for while looking at the past: what was cannot be changed. */
export function pastIsReadOnly(): Refusal {
  return new Refusal("conflict", {
    en: "You are looking at the past, which cannot be changed. Return to the present first.",
    fr: "Vous consultez le passé, qui ne peut pas être modifié. Revenez d’abord au présent.",
  });
}
