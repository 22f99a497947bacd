/** A run of a compared text: in both, only in the earlier or only in the later one. */
export type Run = { readonly kind: "kept" | "removed" | "added"; readonly text: string };

const wordsOf = (text: string) => text.match(/[ \t\n]+|[^ \t\n]+/g) ?? [];

/** Lengths of the longest common subsequence of every two ends of the lists. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  );
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] as number[];
      const below = lengths[i + 1] as number[];
      row[j] =
        before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
}

/** Beyond so many pairs of words two texts are shown whole, one after the other. */
const pairLimit = 1_000_000;

/** What changed from one text to the other, word by word; runs of the same kind are one. */
export function comparedWords(before: string, after: string): readonly Run[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const runs: { kind: Run["kind"]; text: string }[] = [];
  const push = (kind: Run["kind"], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== "") runs.push({ kind, text });
  };
  if (before === after) {
    push("kept", before);
    return runs;
  }
  if (old.length * fresh.length > pairLimit) {
    push("removed", before);
    push("added", after);
    return runs;
  }
  const lengths = commonLengths(old, fresh);
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [word, next] = [old[i], fresh[j]];
    if (word !== undefined && word === next) {
      push("kept", word);
      i += 1;
      j += 1;
    } else if (
      word !== undefined &&
      (next === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      push("removed", word);
      i += 1;
    } else {
      push("added", next ?? "");
      j += 1;
    }
  }
  return runs;
}
