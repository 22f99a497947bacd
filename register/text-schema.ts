import * as z from "zod";
import type { TextFormat } from "./field.ts";
import { formatFacts, formatProblem, isInstant } from "./formats.ts";
import { locales } from "./locale.ts";
import type { Facts, ProblemCode } from "./problem.ts";

type Payload<T> = { readonly value: T; readonly issues: z.core.$ZodRawIssue[] };

/** Adds a problem of ours to what zod found; `problemsOf` puts it into words. */
export function raise(
  payload: Payload<unknown>,
  code: ProblemCode,
  facts: Facts = {},
  path: (string | number)[] = [],
): void {
  payload.issues.push({
    code: "custom",
    input: payload.value,
    path,
    params: { problem: code, facts },
  });
}

/** Controls and non-characters that XML, and with it XLSX, Atom and PDF metadata, cannot carry. */
const unprintable = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/u;

/** Something a reader can see: not only spaces, soft hyphens or direction marks. */
const visible = /[^\s\p{Cf}]/u;

/** Whether a text says something to a reader. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}

function firstLoneSurrogate(text: string): number {
  let position = 1;
  for (const character of text) {
    if (!character.isWellFormed()) return position;
    position += character.length;
  }
  return 0;
}

/** Reports what no text may contain: too many characters, lone surrogates, control characters. */
function checkCharacters(payload: Payload<string>, max: number): void {
  const { value } = payload;
  // Counting characters (not UTF-16 units) is slow and only matters near the limit.
  const length = value.length > max ? [...value].length : value.length;
  if (length > max) raise(payload, "too-long", { length, max });
  if (!value.isWellFormed()) {
    raise(payload, "broken-character", { position: firstLoneSurrogate(value) });
  }
  const found = unprintable.exec(value);
  if (found === null) return;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  raise(payload, "control-character", { position: found.index + 1, character: `U+${code}` });
}

/** One text of a field: kept as it was typed, or refused. */
export function plainText(max: number, format?: TextFormat): z.ZodType<string, string> {
  return z.string().check((payload) => {
    checkCharacters(payload, max);
    if (format === undefined || payload.value === "") return;
    const code = formatProblem(format, payload.value);
    if (code !== null) raise(payload, code, formatFacts(code, payload.value));
  });
}

const dated = (max: number) =>
  z.strictObject({
    text: plainText(max).nullish(),
    changedAt: z
      .string()
      .check((payload) => {
        if (!isInstant(payload.value)) raise(payload, "instant");
      })
      .nullish(),
  });

/** A text per language, each with the instant it was last changed. */
export function localisedText(max: number): z.ZodType {
  return z.strictObject(
    Object.fromEntries(locales.map((locale) => [locale, dated(max).nullish()])),
  );
}
