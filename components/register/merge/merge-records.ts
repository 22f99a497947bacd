import { emptyValues, isEmpty } from "#register/empty.ts";
import type { Field, Fields } from "#register/field.ts";
import { locales } from "#register/locale.ts";
import { isObject } from "#register/walk.ts";
import type { FormValues } from "../form-value.ts";
import { mergedEntries, mergedOrder, type Three, touchSameEntry } from "./merge-lists.ts";
import { same } from "./same.ts";

/** One place where two versions differ from the one both started from. */
export type Divergence = {
  /** The place in the merged values (JSON Pointer). */
  readonly pointer: string;
  readonly field: Field;
  /** What stands there; undefined for a part that was taken away. */
  readonly mine: unknown;
  readonly theirs: unknown;
};

/** Two versions of a record made one: nothing of either is lost where only one of them changed something. */
export type Merge = {
  /** Mine where both changed the same place; a part that one took away and the other changed is in. */
  readonly values: FormValues;
  /** Where both changed the same place: somebody has to choose. */
  readonly collisions: readonly Divergence[];
  /** What only the other one changed. */
  readonly taken: readonly Divergence[];
};

type Found = { readonly collisions: Divergence[]; readonly taken: Divergence[] };
type Sides = { readonly base: unknown; readonly mine: unknown; readonly theirs: unknown };

/** Merges two versions that started from the same one: field by field, parts by their ids, texts by language. */
export function mergeRecords(
  fields: Fields,
  base: FormValues,
  mine: FormValues,
  theirs: FormValues,
): Merge {
  const found: Found = { collisions: [], taken: [] };
  const values = mergeFields(fields, { base, mine, theirs }, "", found);
  return { values: { ...mine, ...values }, ...found };
}

function mergeFields(fields: Fields, sides: Sides, place: string, found: Found): FormValues {
  const none = emptyValues(fields) as FormValues;
  const [base, mine, theirs] = [sides.base, sides.mine, sides.theirs].map((value) =>
    isObject(value) ? value : none,
  );
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      mergeValue(
        field,
        { base: base?.[name], mine: mine?.[name], theirs: theirs?.[name] },
        `${place}/${name}`,
        found,
      ),
    ]),
  );
}

function mergeValue(field: Field, sides: Sides, place: string, found: Found): unknown {
  const { base, mine, theirs } = sides;
  if (same(theirs, base) || same(theirs, mine)) return mine;
  switch (field.kind) {
    case "group": {
      const merged = mergeFields(field.fields, sides, place, found);
      return isEmpty(field, merged) ? null : merged;
    }
    case "localised":
      return mergeTexts(field, sides, place, found);
    case "parts":
      return mergeParts(field, threeLists<FormValues>(sides), place, found);
    case "rows":
      return mergeRows(field, sides, place, found);
    case "choices":
    case "terms":
    case "refs":
    case "texts":
    case "countries": {
      // "Nobody answered" (null) is no list to add to.
      if (![base, mine, theirs].every(Array.isArray)) return decide(field, sides, place, found);
      if (!same(mine, base)) found.taken.push({ pointer: place, field, mine, theirs });
      else return decide(field, sides, place, found);
      return mergedEntries(threeLists<unknown>(sides));
    }
    default:
      return decide(field, sides, place, found);
  }
}

/** A value that is one or the other: theirs where only they changed it, else a choice. */
function decide(field: Field, sides: Sides, place: string, found: Found): unknown {
  const { base, mine, theirs } = sides;
  const divergence = { pointer: place, field, mine, theirs };
  if (same(mine, base)) {
    found.taken.push(divergence);
    return theirs;
  }
  found.collisions.push(divergence);
  return mine;
}

function mergeTexts(field: Field, sides: Sides, place: string, found: Found): unknown {
  const [base, mine, theirs] = [sides.base, sides.mine, sides.theirs].map((value) =>
    isObject(value) ? value : {},
  );
  const merged: Record<string, unknown> = {};
  for (const locale of locales) {
    const texts = { base: base?.[locale], mine: mine?.[locale], theirs: theirs?.[locale] };
    const there = `${place}/${locale}`;
    const text =
      same(texts.theirs, texts.base) || same(texts.theirs, texts.mine)
        ? texts.mine
        : decide(field, texts, there, found);
    if (text !== undefined) merged[locale] = text;
  }
  return merged;
}

function mergeParts(
  field: Field & { kind: "parts" | "rows" },
  { base, mine, theirs }: Three<FormValues>,
  place: string,
  found: Found,
): readonly FormValues[] {
  const ids = (parts: readonly FormValues[]) => parts.map((part) => String(part["id"]));
  const byId = (parts: readonly FormValues[], id: string) =>
    parts.find((part) => part["id"] === id);
  const merged: FormValues[] = [];
  for (const id of mergedOrder({ base: ids(base), mine: ids(mine), theirs: ids(theirs) })) {
    const sides = { base: byId(base, id), mine: byId(mine, id), theirs: byId(theirs, id) };
    const present = sides.mine ?? sides.theirs;
    if (present === undefined) continue;
    const there = `${place}/${merged.length}`;
    if (sides.mine !== undefined && sides.theirs !== undefined) {
      merged.push({ id, ...mergeFields(field.fields, sides, there, found) });
    } else if (sides.base === undefined) {
      merged.push(present);
      if (sides.mine === undefined)
        found.taken.push({ pointer: there, field, mine: undefined, theirs: present });
    } else if (same(present, sides.base)) {
      // Taken away by one, left as it was by the other.
      if (sides.theirs === undefined)
        found.taken.push({ pointer: place, field, mine: present, theirs: undefined });
    } else {
      found.collisions.push({ pointer: there, field, mine: sides.mine, theirs: sides.theirs });
      merged.push(present);
    }
  }
  return merged;
}

/** Rows have no id: they are matched by place while nobody added or removed one, else by what they say. */
function mergeRows(
  field: Field & { kind: "rows" },
  sides: Sides,
  place: string,
  found: Found,
): unknown {
  const three = threeLists<FormValues>(sides);
  const { base, mine, theirs } = three;
  if (same(mine, base)) return decide(field, sides, place, found);
  if (base.length === mine.length && base.length === theirs.length) {
    return mine.map((row, index) =>
      mergeFields(
        field.fields,
        { base: base[index], mine: row, theirs: theirs[index] },
        `${place}/${index}`,
        found,
      ),
    );
  }
  if (touchSameEntry(three)) return decide(field, sides, place, found);
  found.taken.push({ pointer: place, field, mine, theirs });
  return mergedEntries(three);
}

function threeLists<T>({ base, mine, theirs }: Sides): Three<T> {
  const list = (value: unknown): readonly T[] => (Array.isArray(value) ? value : []);
  return { base: list(base), mine: list(mine), theirs: list(theirs) };
}
