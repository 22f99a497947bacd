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
  return readable(runs);
}

/** Removals before additions, and no islands: a kept run shorter than the changes around it is part of them. */
function readable(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed !== "") result.push({ kind: "removed", text: removed });
    if (added !== "") result.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const [at, { kind, text }] of runs.entries()) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else if (isIsland(runs, at)) {
      removed += text;
      added += text;
    } else {
      flush();
      result.push({ kind, text });
    }
  }
  flush();
  return result;
}

/** A kept run between changes that are each at least as long. */
function isIsland(runs: readonly Run[], at: number): boolean {
  const longest = (...sides: readonly (Run | undefined)[]) =>
    Math.max(
      0,
      ...sides.map((run) => (run === undefined || run.kind === "kept" ? 0 : run.text.length)),
    );
  const before = longest(runs[at - 1], runs[at - 2]);
  const after = longest(runs[at + 1], runs[at + 2]);
  const { length } = runs[at]?.text ?? "";
  return length <= before && length <= after;
}
