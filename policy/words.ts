import { withDirectionsClosed } from "./directions.ts";
import type { Origin, Span } from "./document.ts";

/** Places in the order of mention, nested as the words were put together; made flat when a sentence is said (`distinct`). */
export type Origins = readonly (Origin | Origins)[];

/** Words with the places they were taken from. */
export type Said = { readonly spans: readonly Span[]; readonly origins: Origins };

/** Words that could not be found, with the empty fields they should have come from. */
export type Unsaid = { readonly unsaid: readonly Origin[] };

export type Words = Said | Unsaid;

export function isSaid(words: Words): words is Said {
  return "spans" in words;
}

/** Words of the program or of a record; a direction that they turn to ends with them. */
export function said(text: string, origins: Origins = []): Said {
  return { spans: text === "" ? [] : [{ text: withDirectionsClosed(text) }], origins };
}

/**
 * Words that lead somewhere: an address on the web, an e-mail address, a telephone number, a place in the document.
 * Anything else a register may hold (`javascript:` …) is left as words.
 */
export function linked(words: string, href: string, origins: Origins = []): Said {
  const text = withDirectionsClosed(words);
  const isSafe = /^(https?:\/\/|mailto:|tel:|#)/i.test(href);
  return { spans: [isSafe ? { text, href } : { text }], origins };
}

export function unsaid(...origins: readonly Origin[]): Unsaid {
  return { unsaid: origins };
}

/** The characters of some words, without links. */
export function plain({ spans }: Said): string {
  let text = "";
  for (const span of spans) text += span.text;
  return text;
}

/** The same words, made from these places as well. */
export function alsoFrom(words: Said, ...origins: readonly Origin[]): Said;
export function alsoFrom(words: Words, ...origins: readonly Origin[]): Words;
export function alsoFrom(words: Words, ...origins: readonly Origin[]): Words {
  if (origins.length === 0 || !isSaid(words)) return words;
  return { spans: words.spans, origins: [words.origins, ...origins] };
}

/** One after the other; runs of ordinary text become one. */
export function concat(...parts: readonly Said[]): Said {
  const origins = parts.flatMap((part) => (part.origins.length > 0 ? [part.origins] : []));
  // Most sentences become one span.
  let before: readonly Span[] = [];
  let last: Span | undefined;
  let text = "";
  for (const part of parts)
    for (const span of part.spans) {
      if (last !== undefined && isAlike(last, span)) text += span.text;
      else {
        if (last !== undefined) before = [...before, withText(last, text)];
        last = span;
        text = span.text;
      }
    }
  const spans = last === undefined ? before : [...before, withText(last, text)];
  return { spans, origins };
}

function withText(span: Span, text: string): Span {
  return span.text === text ? span : { ...span, text };
}

function isAlike(one: Span, other: Span): boolean {
  return one.href === undefined && other.href === undefined && one.strong === other.strong;
}

/** The same words, set off from those around them. */
export function strong({ spans, origins }: Said): Said {
  return { spans: spans.map((span) => ({ ...span, strong: true })), origins };
}

/** Each place once, in the order of first mention. */
export function distinct(origins: Origins): readonly Origin[] {
  const found = new Set<Origin>();
  collect(origins, found);
  return [...found];
}

function collect(origins: Origins, found: Set<Origin>): void {
  for (const origin of origins) {
    if ("pointer" in origin) found.add(origin);
    else collect(origin, found);
  }
}

/** The words with another first span, for changes of its first letter. */
export function withFirst(words: Said, change: (text: string) => string): Said {
  const [first, ...rest] = words.spans;
  if (first === undefined || first.href !== undefined) return words;
  return { spans: [{ ...first, text: change(first.text) }, ...rest], origins: words.origins };
}

/** The words without their last full stop, so that a template can set its own; an ellipsis stays. */
export function withoutFullStop(words: Said): Said {
  const last = words.spans.at(-1);
  if (last === undefined || !last.text.endsWith(".") || !/[^.]\.$/.test(last.text)) return words;
  const spans = [...words.spans.slice(0, -1), { ...last, text: last.text.slice(0, -1) }];
  return { spans, origins: words.origins };
}
