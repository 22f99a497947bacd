import type { Reading } from "./compilation.ts";
import type { Block, Sentence } from "./document.ts";
import { say } from "./say.ts";
import type { Place } from "./words.ts";

/** A paragraph, or nothing where there is no sentence. */
export function paragraph(...sentences: readonly Sentence[]): readonly Block[] {
  return sentences.length === 0 ? [] : [{ kind: "paragraph", sentences }];
}

/** A box set apart from the text, or nothing where there is no sentence. */
export function box(...sentences: readonly Sentence[]): readonly Block[] {
  return sentences.length === 0 ? [] : [{ kind: "box", sentences }];
}

/** A list with its introduction; without any item, neither is shown. */
export function list(
  intro: readonly Sentence[],
  items: readonly (readonly Sentence[])[],
): readonly Block[] {
  const filled = items.filter((item) => item.length > 0);
  return filled.length === 0 ? [] : [{ kind: "list", intro, items: filled }];
}

/** A cell in which nothing is recorded shows a dash that leads to the empty field. */
export function emptyCell(c: Reading, subject: string, place: Place): readonly Sentence[] {
  return say(c, "cell.empty", subject, {}, { because: [place] });
}
