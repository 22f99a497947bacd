import { withDirectionsClosed } from "./directions.ts";
import type { Origin, Span } from "./document.ts";

/** What can tell where in the register it stands; most places are never asked, so an origin is made for those that are. */
export type Place = { readonly origin: Origin };

/** Places in the order of mention, nested as the words were put together; made flat for whoever asks (`originsOf`). */
export type Places = Place | Pair | readonly Places[];

/** Places of words and of those that follow them: there are more of these than of anything else, so they are not lists. */
type Pair = { readonly before: Places; readonly after: Places };

/** Words with the places they were taken from. */
export type Said = {
  readonly text: string;
  /** The same words in runs, where some of them lead somewhere or are set off; null for ordinary text. */
  readonly spans: readonly Span[] | null;
  readonly places: Places;
};

/** Words that could not be found, with the empty fields they should have come from. */
export type Unsaid = { readonly unsaid: readonly Place[] };

export type Words = Said | Unsaid;

const nowhere: Places = [];
const nothing: Said = { text: "", spans: null, places: nowhere };

export function isSaid(words: Words): words is Said {
  return "text" in words;
}

/** Words of the program or of a record; a direction that they turn to ends with them. */
export function said(text: string, places: Places = nowhere): Said {
  return { text: withDirectionsClosed(text), spans: null, places };
}

/**
 * Words that lead somewhere: an address on the web, an e-mail address, a telephone number, a place in the document.
 * Anything else a register may hold (`javascript:` …) is left as words.
 */
export function linked(words: string, href: string, places: Places = nowhere): Said {
  const text = withDirectionsClosed(words);
  const isSafe = /^(https?:\/\/|mailto:|tel:|#)/i.test(href);
  return { text, spans: isSafe ? [{ text, href }] : null, places };
}

export function unsaid(...places: readonly Place[]): Unsaid {
  return { unsaid: places };
}

/** The characters of some words, without links. */
export function plain({ text }: Said): string {
  return text;
}

/** The same words, made from these places as well. */
export function alsoFrom(words: Said, places: Places): Said;
export function alsoFrom(words: Words, places: Places): Words;
export function alsoFrom(words: Words, places: Places): Words {
  if (!isSaid(words)) return words;
  const { text, spans } = words;
  return { text, spans, places: bothOf(words.places, places) };
}

function bothOf(before: Places, after: Places): Places {
  if (after === nowhere) return before;
  return before === nowhere ? after : { before, after };
}

/** Words that are put one after the other; runs of ordinary text become one. */
export class Row {
  /** What was added, as long as it is one piece of ordinary text. */
  #only: Said | null = nothing;
  #text = "";
  #places: Places = nowhere;
  #parts: Said[] | null = null;

  add(words: Said): void {
    this.#only = this.#only === nothing && words.spans === null ? words : null;
    // Parts are kept from the first on that is more than ordinary text.
    if (words.spans !== null) this.#parts ??= [this.#ordinary()];
    this.#parts?.push(words);
    this.#text += words.text;
    this.#places = bothOf(this.#places, words.places);
  }

  get text(): string {
    return this.#text;
  }

  /** All that was added, as one. */
  get words(): Said {
    if (this.#only !== null) return this.#only;
    return this.#parts === null
      ? this.#ordinary()
      : { ...this.#ordinary(), spans: runsOf(this.#parts) };
  }

  #ordinary(): Said {
    return { text: this.#text, spans: null, places: this.#places };
  }
}

/** One after the other. */
export function concat(parts: readonly Said[]): Said {
  const row = new Row();
  for (const part of parts) row.add(part);
  return row.words;
}

/** Items in a row, with words of the program between them and before the last. */
export function joined(items: readonly Said[], between: string, last: string): Said {
  const places = items.map((item) => item.places);
  if (items.some(({ spans }) => spans !== null)) {
    const end = items.length - 1;
    const glue = (at: number) => said(at === 0 ? "" : at === end ? last : between);
    return { ...concat(items.flatMap((item, at) => [glue(at), item])), places };
  }
  // Most lists are long and lead nowhere: put together at once, they are one string and not a chain of them.
  const texts = items.map(plain);
  const final = texts.pop() ?? "";
  const text = texts.length === 0 ? final : texts.join(between) + last + final;
  return { text, spans: null, places };
}

function runsOf(parts: readonly Said[]): readonly Span[] {
  const runs: Span[] = [];
  for (const span of parts.flatMap(spansOf)) {
    const last = runs.at(-1);
    if (last !== undefined && isAlike(last, span))
      runs[runs.length - 1] = { ...span, text: last.text + span.text };
    else runs.push(span);
  }
  return runs;
}

function isAlike(one: Span, other: Span): boolean {
  return one.href === undefined && other.href === undefined && one.strong === other.strong;
}

/** The words in runs; none where there are no words. */
function spansOf({ text, spans }: Said): readonly Span[] {
  return spans ?? (text === "" ? [] : [{ text }]);
}

/** The same words, set off from those around them. */
export function strong(words: Said): Said {
  const spans = spansOf(words).map((span) => ({ ...span, strong: true }));
  return { text: words.text, spans, places: words.places };
}

/** Where the places are, each once, in the order of first mention. */
export function originsOf(places: Places): readonly Origin[] {
  const found = new Set<Place>();
  collect(places, found);
  return Array.from(found, ({ origin }) => origin);
}

function collect(places: Places, found: Set<Place>): void {
  if ("origin" in places) found.add(places);
  else if ("before" in places) {
    collect(places.before, found);
    collect(places.after, found);
  } else for (const place of places) collect(place, found);
}

/** The words with another beginning, for changes of its first letter; a link stays as it is. */
export function withFirst(words: Said, change: (text: string) => string): Said {
  const { text, spans, places } = words;
  if (spans === null) return { text: change(text), spans, places };
  const [first, ...rest] = spans;
  if (first === undefined || first.href !== undefined) return words;
  return ofSpans([{ ...first, text: change(first.text) }, ...rest], places);
}

/** The words without their last full stop, so that a template can set its own; an ellipsis stays. */
export function withoutFullStop(words: Said): Said {
  const { text, spans, places } = words;
  const last = spans === null ? text : (spans.at(-1)?.text ?? "");
  if (!last.endsWith(".") || !/[^.]\.$/.test(last)) return words;
  if (spans === null) return { text: text.slice(0, -1), spans, places };
  return ofSpans(
    spans.map((span, at) =>
      at === spans.length - 1 ? { ...span, text: span.text.slice(0, -1) } : span,
    ),
    places,
  );
}

function ofSpans(spans: readonly Span[], places: Places): Said {
  return { text: spans.map((span) => span.text).join(""), spans, places };
}
