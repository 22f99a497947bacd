import { type Sentence, sentenceText } from "../document.ts";
import { distinct } from "../words.ts";

/** Items that read the same become one: the first keeps its keys and gets the origins of all. */
export function merged(items: readonly (readonly Sentence[])[]): readonly (readonly Sentence[])[] {
  const byText = new Map<string, readonly Sentence[]>();
  for (const item of items) {
    const text = item.map(sentenceText).join("\n");
    const known = byText.get(text);
    byText.set(text, known === undefined ? item : known.map((one, at) => joined(one, item[at])));
  }
  return [...byText.values()];
}

function joined(first: Sentence, second: Sentence | undefined): Sentence {
  return { ...first, origins: distinct([...first.origins, ...(second?.origins ?? [])]) };
}
