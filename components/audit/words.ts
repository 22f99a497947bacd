import { pairRows } from "#register/align.ts";

/** A run of words that stands on both sides, or on one only. */
export type Piece = { readonly kind: "same" | "before" | "after"; readonly text: string };

/** Two texts word by word: what stayed, what went and what came, in reading order; joined, each side is its text again. */
export function pieces(before: string, after: string): readonly Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const found: Piece[] = [];
  const add = (kind: Piece["kind"], text: string) => {
    const last = found.at(-1);
    if (last?.kind === kind) found[found.length - 1] = { kind, text: last.text + text };
    else found.push({ kind, text });
  };
  let [gone, come] = ["", ""];
  const settle = () => {
    if (gone !== "") add("before", gone);
    if (come !== "") add("after", come);
    [gone, come] = ["", ""];
  };
  for (const pair of pairRows(old, now)) {
    const was = pair.before === undefined ? undefined : old[pair.before];
    const is = pair.after === undefined ? undefined : now[pair.after];
    if (was !== undefined && was === is) {
      settle();
      add("same", was);
    } else {
      gone += was ?? "";
      come += is ?? "";
    }
  }
  settle();
  return found;
}

/** Words with the space that follows them. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? [];
