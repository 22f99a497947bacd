import type { Origin, Sentence, Span } from "./document.ts";
import { originsOf, type Places, type Said } from "./words.ts";

/**
 * A sentence that tells its origins when somebody asks: thousands of places stand behind some, and whoever compares
 * words never asks. To everybody else it is a Sentence like one that was read from a document.
 */
export class SaidSentence implements Sentence {
  readonly key: string;
  readonly template: string;
  readonly spans: readonly Span[];
  declare readonly origins: readonly Origin[];
  #places: Places;
  #origins: readonly Origin[] | undefined;

  constructor(key: string, template: string, spans: readonly Span[], places: Places) {
    this.key = key;
    this.template = template;
    this.spans = spans;
    this.#places = places;
    Object.defineProperty(this, "origins", SaidSentence.#told);
  }

  /** The first of sentences that read alike, made from the places of all. */
  static ofAlike(first: Sentence, others: readonly Sentence[]): SaidSentence {
    const places = [first, ...others].map((one) =>
      one instanceof SaidSentence ? one.#places : one.origins.map((origin) => ({ origin })),
    );
    return new SaidSentence(first.key, first.template, first.spans, places);
  }

  /** A property of its own for each sentence, so that copies and JSON have it; the same for all, so that it costs little. */
  static readonly #told: PropertyDescriptor & ThisType<SaidSentence> = {
    enumerable: true,
    get() {
      this.#origins ??= originsOf(this.#places);
      return this.#origins;
    },
  };
}

/** @param typography how the language prints its words */
export function printed(
  { text, spans }: Said,
  typography: (text: string) => string,
): readonly Span[] {
  if (spans !== null) return spans.map((span) => ({ ...span, text: typography(span.text) }));
  return text === "" ? [] : [{ text: typography(text) }];
}
