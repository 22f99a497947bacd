import type { TextFormat } from "./field.ts";
import { contrastOnPage, hexColour, leastContrast, readableColour } from "./colour.ts";
import { isSiren, isSiret, isVatNumber } from "./identifiers.ts";
import { pictureOf } from "./picture.ts";
import type { Facts, ProblemCode } from "./problem.ts";

/** Ids of records and parts. */
export const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Ids of vocabulary words; the built-in ones have underscores. */
export const termIdPattern = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** Public addresses below /{locale}/ that a policy cannot take. */
const reservedSlugs: ReadonlySet<string> = new Set(["subprocessors", "notices"]);

const emailPattern = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"/]+\.[^\s@<>()[\]\\,;:"/.]{2,}$/;
const instantPattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?Z$/;
const linkProtocols: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

function isEmail(value: string): boolean {
  return value.length <= 254 && emailPattern.test(value) && !value.includes("..");
}

/** Only what is safe to publish as a link: no script, no password hidden before the host. */
function isUrl(value: string): boolean {
  if (/\s/.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  if (!linkProtocols.has(url.protocol) || url.username !== "" || url.password !== "") return false;
  return url.protocol !== "mailto:" || isEmail(url.pathname);
}

function isTimeZone(value: string): boolean {
  // Intl also takes offsets ("+01:00"), which know no summer time.
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(value)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** Whether it is a day of the calendar, written YYYY-MM-DD. */
export function isDate(value: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Whether it is an instant in UTC as ISO 8601 writes it. */
export function isInstant(value: string): boolean {
  const day = instantPattern.exec(value)?.[1];
  return day !== undefined && isDate(day);
}

/**
 * The past instant in UTC that a day or an instant names, as ISO 8601 with milliseconds; null for the future and for
 * what names none. A day means its end in UTC, or now where it is today.
 */
export function pastInstant(value: string, now: Date): string | null {
  const isDay = isDate(value);
  if (!isDay && !isInstant(value)) return null;
  if (isDay && value === now.toISOString().slice(0, 10)) return now.toISOString();
  const at = new Date(isDay ? `${value}T23:59:59.999Z` : value);
  return at <= now ? at.toISOString() : null;
}

const checks: Readonly<Record<TextFormat, (value: string) => boolean>> = {
  email: isEmail,
  url: isUrl,
  slug: (value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value),
  siren: isSiren,
  siret: isSiret,
  vat: isVatNumber,
  timezone: isTimeZone,
  currency: (value) => /^[A-Z]{3}$/.test(value),
  colour: (value) => /^#[0-9a-f]{6}$/i.test(value),
  image: (value) => pictureOf(value) !== null,
  "country-language": (value) => /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(value),
};

/** The code of what is wrong with a text of that format, or null. */
export function formatProblem(format: TextFormat, value: string): ProblemCode | null {
  if (!checks[format](value)) return format;
  if (format === "colour" && contrastOnPage(value, "light") < leastContrast)
    return "colour-contrast";
  return format === "slug" && reservedSlugs.has(value) ? "slug-reserved" : null;
}

/** What the message about such a text names, beside the text itself. */
export function formatFacts(code: ProblemCode, value: string): Facts {
  if (code !== "colour-contrast") return { value };
  const colour = hexColour(value) ?? "#000000";
  // Rounded down: a colour that misses the limit is never told to reach it.
  const ratio = Math.floor(contrastOnPage(colour, "light") * 10) / 10;
  return { value, ratio, least: leastContrast, nearest: readableColour(colour, "light") };
}
