import { type Sentence, sentenceText } from "../document.ts";
import { SaidSentence } from "../sentence.ts";

/** Items that read the same become one: the first keeps its keys and gets the origins of all. */
export function merged(items: readonly (readonly Sentence[])[]): readonly (readonly Sentence[])[] {
  const byText = new Map<string, (readonly Sentence[])[]>();
  for (const item of items) {
    const text = item.map(sentenceText).join("\n");
    const alike = byText.get(text);
    if (alike === undefined) byText.set(text, [item]);
    else alike.push(item);
  }
  return [...byText.values()].map(joined);
}

function joined(alike: readonly (readonly Sentence[])[]): readonly Sentence[] {
  const [first = [], ...others] = alike;
  if (others.length === 0) return first;
  return first.map((sentence, at) =>
    SaidSentence.ofAlike(
      sentence,
      others.flatMap((item) => item[at] ?? []),
    ),
  );
}
