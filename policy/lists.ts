import type { Reading } from "./compilation.ts";
import type { TemplateId } from "./language/language.ts";
import { note } from "./say.ts";
import { isSaid, joined, type Place, plain, type Said, unsaid, type Words } from "./words.ts";

/**
 * Items in one sentence: “a, b and c”; with semicolons where an item has a comma of its own, and between names of
 * purposes and occasions, which begin with a capital; ways to reach somebody stand in a series without “and”.
 * Unsaid where there is no item, for the reason of `place`.
 */
export function listed(
  c: Reading,
  items: readonly Said[],
  place: Place,
  kind: "and" | "or" | "names" | "series" = "and",
): Words {
  const unique = distinctItems(items);
  const only = unique.at(0);
  if (only === undefined) return unsaid(place);
  if (unique.length === 1) return only;
  const { comma, semicolon, and, or } = c.language.glue;
  const isHeavy = kind === "names" || unique.some((item) => /[,;]/.test(plain(item)));
  const between = isHeavy ? semicolon : comma;
  const last = kind === "or" ? or : isHeavy || kind === "series" ? between : and;
  return joined(unique, between, last);
}

/** The items that could be said; each of the others is noted as missing from the sentence. */
export function sayable(
  c: Reading,
  template: TemplateId,
  subject: string,
  items: readonly Words[],
): readonly Said[] {
  if (items.every(isSaid)) return items;
  for (const item of items) if (!isSaid(item)) note(c, template, subject, ...item.unsaid);
  return items.filter(isSaid);
}

/** Items that read the same become one, made from the places of all. */
export function distinctItems(items: readonly Said[]): readonly Said[] {
  if (items.length < 2 || areDistinct(items)) return items;
  return [...Map.groupBy(items, plain).values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : [{ ...first, places: alike.map(({ places }) => places) }];
  });
}

// So few are sooner compared with one another than looked up.
const few = 12;

function areDistinct(items: readonly Said[]): boolean {
  if (items.length > few) return new Set(items.map(plain)).size === items.length;
  for (let at = 1; at < items.length; at += 1)
    for (let before = 0; before < at; before += 1)
      if (items[before]?.text === items[at]?.text) return false;
  return true;
}
