import type { Path } from "./pointer.ts";

/** Where JSON stops making sense: line and column from 1. */
export type TextPlace = { readonly line: number; readonly column: number };

export type Scan =
  | { readonly kind: "fine"; readonly duplicates: readonly DuplicateKey[] }
  | { readonly kind: "too-deep"; readonly at: TextPlace }
  | { readonly kind: "broken"; readonly at: TextPlace };

/** A key written twice in one object; parsing would silently keep the last. */
export type DuplicateKey = { readonly path: Path; readonly name: string; readonly at: TextPlace };

/** An object with the keys seen so far (`key`: the current one), or a list (`key`: the position). */
type Frame = { readonly keys: Set<string> | null; key: string | number };

type Expected = "value" | "value or ]" | "key" | "key or }" | "colon" | "comma or end" | "nothing";

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literal = /true|false|null/y;
const space = /[ \t\n\r]*/y;

/**
 * Reads the structure of a JSON text without building it: nesting deeper than `maxDepth` and keys that occur twice
 * in an object, neither of which `JSON.parse` tells, and the place of the first error.
 */
export function scanJson(text: string, maxDepth: number): Scan {
  const stack: Frame[] = [];
  const duplicates: DuplicateKey[] = [];
  let expected: Expected = "value";
  let position = skip(space, text, 0);
  const broken = (): Scan => ({ kind: "broken", at: placeOf(text, position) });
  while (position < text.length) {
    const frame = stack.at(-1);
    const character = text[position];
    const wantsValue: boolean = expected === "value" || expected === "value or ]";
    let next = position + 1;
    if (character === '"' && (wantsValue || expected === "key" || expected === "key or }")) {
      next = endOfString(text, position);
      if (next === -1) return broken();
      if (!wantsValue && frame?.keys) {
        const name = keyName(text.slice(position, next));
        if (frame.keys.has(name)) {
          const path = [...stack.slice(0, -1).map(({ key }) => key), name];
          duplicates.push({ path, name, at: placeOf(text, position) });
        }
        frame.keys.add(name);
        frame.key = name;
      }
      expected = wantsValue ? "comma or end" : "colon";
    } else if (wantsValue && (character === "{" || character === "[")) {
      if (stack.length === maxDepth) return { kind: "too-deep", at: placeOf(text, position) };
      const isObject = character === "{";
      stack.push({ keys: isObject ? new Set() : null, key: 0 });
      expected = isObject ? "key or }" : "value or ]";
    } else if (closes(character, frame, expected)) {
      stack.pop();
      expected = "comma or end";
    } else if (character === ":" && expected === "colon") expected = "value";
    else if (character === "," && expected === "comma or end" && frame !== undefined) {
      if (typeof frame.key === "number" && !frame.keys) frame.key++;
      expected = frame.keys ? "key" : "value";
    } else if (wantsValue) {
      next = Math.max(skip(number, text, position), skip(literal, text, position));
      if (next === position) return broken();
      expected = "comma or end";
    } else return broken();
    if (stack.length === 0 && expected === "comma or end") expected = "nothing";
    position = skip(space, text, next);
  }
  return expected === "nothing" ? { kind: "fine", duplicates } : broken();
}

function closes(character: string | undefined, frame: Frame | undefined, expected: Expected) {
  if (frame === undefined) return false;
  return frame.keys
    ? character === "}" && (expected === "key or }" || expected === "comma or end")
    : character === "]" && (expected === "value or ]" || expected === "comma or end");
}

function skip(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : position;
}

/** The position behind the closing quote, or -1 where there is none. */
function endOfString(text: string, start: number): number {
  let end = start;
  do {
    end = text.indexOf('"', end + 1);
    if (end === -1) return -1;
  } while (isEscaped(text, end));
  return end + 1;
}

function isEscaped(text: string, position: number): boolean {
  let backslashes = 0;
  while (text[position - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}

/** The key a string literal spells; an ill-formed one is left to `JSON.parse` to refuse. */
function keyName(quoted: string): string {
  if (!quoted.includes("\\")) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

/** Line and column of a position in a text. */
export function placeOf(text: string, position: number): TextPlace {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < position; at = text.indexOf("\n", at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, column: position - start + 1 };
}
