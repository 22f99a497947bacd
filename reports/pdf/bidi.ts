import { type Item, Line, widthOf } from "./line.ts";

/** What has one direction in a text that is not all from left to right: a word or number, white space, a mark. */
export const bidiUnits =
  /[ \t]+|[\p{L}\p{M}\p{N}\p{Cf}]+(?:[.,:/'’@_-][\p{L}\p{M}\p{N}\p{Cf}]+)*|./gsu;

type Setting = {
  /** The paragraph begins at the right. */
  readonly rightToLeft: boolean;
  readonly width: number;
  /** The same item with another text. */
  readonly respell: (item: Item, text: string) => Item;
};

const mirrored: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "{": "}",
  "}": "{",
  "<": ">",
  ">": "<",
  "«": "»",
  "»": "«",
  "‹": "›",
  "›": "‹",
};

/** A line of a text that has words from right to left, in the order it is seen; what was written goes with it. */
export function bidiLine(items: readonly Item[], setting: Setting): Line {
  const inked = items.slice(0, items.findLastIndex(({ word }) => word.text.trim() !== "") + 1);
  const used = inked.reduce((sum, item) => sum + widthOf(item), 0);
  return new Line(
    visualOrder(inked, setting),
    setting.rightToLeft ? Math.max(0, setting.width - used) : 0,
    items.map((item) => item.word.text).join(""),
  );
}

/** Items in the order they stand from left to right (a plain form of the Unicode bidirectional algorithm, UAX 9, by words). */
function visualOrder(items: readonly Item[], { respell, rightToLeft }: Setting): Item[] {
  const own = items.map(({ word }) =>
    word.rightToLeft ? true : /[\p{L}\p{N}]/u.test(word.text) ? false : null,
  );
  const resolved = own.map((direction, index) => {
    if (direction !== null) return direction;
    const before = own.slice(0, index).findLast((other) => other !== null) ?? rightToLeft;
    const after = own.slice(index).find((other) => other !== null) ?? rightToLeft;
    return before === after ? before : rightToLeft;
  });
  const groups: { readonly reverse: boolean; readonly items: Item[] }[] = [];
  items.forEach((item, index) => {
    const reverse = resolved[index] ?? rightToLeft;
    const other = reverse ? mirrored[item.word.text] : undefined;
    const seen = other === undefined ? item : respell(item, other);
    const group = groups.at(-1);
    if (group?.reverse === reverse) group.items.push(seen);
    else groups.push({ reverse, items: [seen] });
  });
  const turned = groups.map((group) => (group.reverse ? group.items.toReversed() : group.items));
  return (rightToLeft ? turned.toReversed() : turned).flat();
}
