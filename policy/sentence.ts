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

  /** @param typography how the language prints its words */
  constructor(key: string, template: string, words: Said, typography: (text: string) => string) {
    this.key = key;
    this.template = template;
    this.spans = printed(words, typography);
    this.#places = words.places;
    Object.defineProperty(this, "origins", SaidSentence.#told);
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

function printed(words: Said, typography: (text: string) => string): readonly Span[] {
  const { text, spans } = words;
  if (spans !== null) return spans.map((span) => ({ ...span, text: typography(span.text) }));
  return text === "" ? [] : [{ text: typography(text) }];
}
