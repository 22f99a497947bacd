/** Which entry of a list became which of another; undefined where it has no counterpart. */
export type Pair = { readonly before: number | undefined; readonly after: number | undefined };

/** The positions in `numbers` of a longest increasing run: what stayed in order when the rest was moved. */
export function inOrder(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [position, value] of numbers.entries()) {
    let length = ends.findIndex((end) => (numbers[end] ?? 0) >= value);
    if (length === -1) length = ends.length;
    previous[position] = ends[length - 1];
    ends[length] = position;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) kept.add(at);
  return kept;
}

/** Above this many comparisons, entries are paired by position: nobody reads such a difference row by row. */
const mostComparisons = 250_000;

/**
 * Pairs the entries of two lists without identities: equal ones in a longest common order, and what changed between
 * them by position, so that an inserted row is one addition and not a change of all that follow.
 */
export function pairRows(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let [b, a] = [0, 0];
  const gap = (untilBefore: number, untilAfter: number) => {
    while (b < untilBefore || a < untilAfter) {
      pairs.push({
        before: b < untilBefore ? b++ : undefined,
        after: a < untilAfter ? a++ : undefined,
      });
    }
  };
  for (const [sameBefore, sameAfter] of commonOrder(before, after)) {
    gap(sameBefore, sameAfter);
    pairs.push({ before: b++, after: a++ });
  }
  gap(before.length, after.length);
  return pairs;
}

/** The positions of a longest common subsequence of two lists. */
function commonOrder(before: readonly string[], after: readonly string[]): [number, number][] {
  if (before.length * after.length > mostComparisons) return [];
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (b: number, a: number) => lengths[b * width + a] ?? 0;
  for (let b = before.length - 1; b >= 0; b--) {
    for (let a = after.length - 1; a >= 0; a--) {
      lengths[b * width + a] =
        before[b] === after[a] ? at(b + 1, a + 1) + 1 : Math.max(at(b + 1, a), at(b, a + 1));
    }
  }
  const common: [number, number][] = [];
  let [b, a] = [0, 0];
  while (b < before.length && a < after.length) {
    if (before[b] === after[a]) common.push([b++, a++]);
    else if (at(b + 1, a) >= at(b, a + 1)) b++;
    else a++;
  }
  return common;
}
