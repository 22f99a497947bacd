import type { Reading } from "./compilation.ts";
import type { Origin } from "./document.ts";
import type { TemplateId } from "./language/language.ts";
import { note } from "./say.ts";
import {
  concat,
  isSaid,
  type Origins,
  plain,
  type Said,
  said,
  unsaid,
  type Words,
} from "./words.ts";

/**
 * Items in one sentence: “a, b and c”; with semicolons where an item has a comma of its own, and between names of
 * purposes and occasions, which begin with a capital; ways to reach somebody stand in a series without “and”.
 * Unsaid where there is no item, for the reason of `place`.
 */
export function listed(
  c: Reading,
  items: readonly Said[],
  place: Origin,
  kind: "and" | "or" | "names" | "series" = "and",
): Words {
  const unique = distinctItems(items);
  const [only] = unique;
  if (only === undefined) return unsaid(place);
  if (unique.length === 1) return only;
  const { comma, semicolon, and, or } = c.language.glue;
  const isHeavy = kind === "names" || unique.some((item) => /[,;]/.test(plain(item)));
  const between = isHeavy ? semicolon : comma;
  const last = kind === "or" ? or : isHeavy || kind === "series" ? between : and;
  const [betweenWords, lastWords] = [said(between), said(last)];
  const parts = [only];
  for (let index = 1; index < unique.length; index += 1) {
    const item = unique[index];
    if (item !== undefined)
      parts.push(index === unique.length - 1 ? lastWords : betweenWords, item);
  }
  return concat(...parts);
}

/** The items that could be said; each of the others is noted as missing from the sentence. */
export function sayable(
  c: Reading,
  template: TemplateId,
  subject: string,
  items: readonly Words[],
): readonly Said[] {
  for (const item of items) if (!isSaid(item)) note(c, template, subject, ...item.unsaid);
  return items.filter(isSaid);
}

/** Items that read the same become one, made from the places of all. */
export function distinctItems(items: readonly Said[]): readonly Said[] {
  if (items.length < 2) return items;
  const byText = new Map<string, { readonly spans: Said["spans"]; readonly origins: Origins[] }>();
  for (const item of items) {
    const text = plain(item);
    const known = byText.get(text);
    if (known === undefined) byText.set(text, { spans: item.spans, origins: [item.origins] });
    else known.origins.push(item.origins);
  }
  return [...byText.values()];
}
