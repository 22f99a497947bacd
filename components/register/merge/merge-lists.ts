import { stable } from "./same.ts";

/** Three states of a list: what both started from, and what each made of it. */
export type Three<T> = {
  readonly base: readonly T[];
  readonly mine: readonly T[];
  readonly theirs: readonly T[];
};

/**
 * What both added and neither took away, in my order with theirs after it. Entries are told apart by what they say.
 * For entries that are never altered in place (words, references); an altered one counts as taken away and added.
 */
export function mergedEntries<T>({ base, mine, theirs }: Three<T>): readonly T[] {
  const started = new Set(base.map(stable));
  const kept = new Set(theirs.map(stable));
  const present = new Set(mine.map(stable));
  return [
    ...mine.filter((entry) => kept.has(stable(entry)) || !started.has(stable(entry))),
    ...theirs.filter((entry) => !started.has(stable(entry)) && !present.has(stable(entry))),
  ];
}

/** Whether both altered or took away the same entry: then nobody can tell which new entry stands for which. */
export function touchSameEntry<T>({ base, mine, theirs }: Three<T>): boolean {
  const [inMine, inTheirs] = [new Set(mine.map(stable)), new Set(theirs.map(stable))];
  return base.some((entry) => !inMine.has(stable(entry)) && !inTheirs.has(stable(entry)));
}

/** Ids in one order: mine, or theirs where only they moved something, with what the other added after what it followed. */
export function mergedOrder({ base, mine, theirs }: Three<string>): readonly string[] {
  const common = (list: readonly string[], other: readonly string[]) =>
    list.filter((id) => base.includes(id) && other.includes(id)).join();
  const iMoved =
    common(mine, theirs) !==
    common(
      base,
      mine.filter((id) => theirs.includes(id)),
    );
  const [first, second] = iMoved ? [mine, theirs] : [theirs, mine];
  const order = [...first];
  for (const [index, id] of second.entries()) {
    if (order.includes(id)) continue;
    const before = second.slice(0, index).findLast((other) => order.includes(other));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}
