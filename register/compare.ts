import { inOrder, pairRows } from "./align.ts";
import { emptyValues, isEmpty } from "./empty.ts";
import type { Field, Fields } from "./field.ts";
import { itemLabel } from "./item-label.ts";
import { type Bilingual, type LocalisedText, locales } from "./locale.ts";
import { type Path, pointerTo } from "./pointer.ts";
import type { Register } from "./register.ts";
import { type Collection, collections, entityOf } from "./registry.ts";
import { isObject } from "./walk.ts";

/** One difference between two states of a record: where, under which labels, and the values on both sides. */
export type Difference = {
  /** JSON Pointer in the later state; in the earlier one for what was removed. */
  readonly pointer: string;
  /** The labels from the field of the record down to the one that differs, names of list entries among them. */
  readonly labels: readonly Bilingual[];
  readonly kind: "changed" | "added" | "removed" | "moved";
  /** Undefined where there was nothing on that side; positions in the list, from 0, of what was moved. */
  readonly before?: unknown;
  readonly after?: unknown;
};

type Values = Readonly<Record<string, unknown>>;

/** Where in a record the comparison is. */
type Place = { readonly path: Path; readonly labels: readonly Bilingual[] };

const below = ({ path, labels }: Place, step: string | number, label: Bilingual): Place => ({
  path: [...path, step],
  labels: [...labels, label],
});

/** The fields in which two states of a record differ: parts matched by id, texts per language. */
export function compareRecords(
  collection: Collection,
  before: object,
  after: object,
): readonly Difference[] {
  const { fields } = entityOf(collection);
  return compareFields(fields, before as Values, after as Values, { path: [], labels: [] });
}

function compareFields(fields: Fields, before: Values, after: Values, place: Place): Difference[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    compareValues(field, before[name], after[name], below(place, name, field.label)),
  );
}

function compareValues(field: Field, before: unknown, after: unknown, place: Place): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  switch (field.kind) {
    case "localised":
      return compareTexts(before, after, place);
    case "group": {
      const none = emptyValues(field.fields);
      const [old, now] = [before, after].map((value) => (isObject(value) ? value : none));
      return compareFields(field.fields, old ?? none, now ?? none, place);
    }
    case "parts":
      return compareParts(field.fields, listOf(before), listOf(after), place);
    case "rows":
      return compareRows(field.fields, listOf(before), listOf(after), place);
    default: {
      const kind = isEmpty(field, before) ? "added" : isEmpty(field, after) ? "removed" : "changed";
      // A record of an older version may lack a field that was added to the declaration since.
      if (kind === "added" && isEmpty(field, after)) return [];
      return [{ ...placed(place), kind, before, after }];
    }
  }
}

const placed = ({ path, labels }: Place) => ({ pointer: pointerTo(path), labels });

/** Only words count: a text that was merely dated again is the same. */
function compareTexts(before: unknown, after: unknown, { path, labels }: Place): Difference[] {
  const [old, now] = [(before ?? {}) as LocalisedText, (after ?? {}) as LocalisedText];
  return locales
    .filter((locale) => old[locale]?.text !== now[locale]?.text)
    .map((locale) => {
      const [was, is] = [old[locale]?.text, now[locale]?.text];
      const kind = was === undefined ? "added" : is === undefined ? "removed" : "changed";
      return { pointer: pointerTo([...path, locale]), labels, kind, before: was, after: is };
    });
}

function compareParts(
  fields: Fields,
  before: readonly Values[],
  after: readonly Values[],
  place: Place,
): Difference[] {
  const places = new Map(before.map((part, index) => [part["id"], index]));
  const matched = after.filter((part) => places.has(part["id"]));
  const stayed = inOrder(matched.map((part) => places.get(part["id"]) ?? 0));
  const unmoved = new Set(matched.filter((_, index) => stayed.has(index)));
  const found = after.flatMap((part, index): Difference[] => {
    const here = below(place, index, itemLabel(fields, part, index));
    const was = places.get(part["id"]);
    const old = was === undefined ? undefined : before[was];
    if (old === undefined) return [{ ...placed(here), kind: "added", after: part }];
    const inside = compareFields(fields, old, part, here);
    return unmoved.has(part)
      ? inside
      : [{ ...placed(here), kind: "moved", before: was, after: index }, ...inside];
  });
  const kept = new Set(matched.map((part) => part["id"]));
  const removed = before.flatMap((part, index) =>
    kept.has(part["id"]) ? [] : [removal(fields, part, index, place)],
  );
  return [...found, ...removed];
}

function removal(fields: Fields, item: Values, index: number, place: Place): Difference {
  const here = below(place, index, itemLabel(fields, item, index));
  return { ...placed(here), kind: "removed", before: item };
}

function compareRows(
  fields: Fields,
  before: readonly Values[],
  after: readonly Values[],
  place: Place,
): Difference[] {
  const texts = (rows: readonly Values[]) => rows.map((row) => JSON.stringify(row));
  return pairRows(texts(before), texts(after)).flatMap((pair): Difference[] => {
    const old = pair.before === undefined ? undefined : before[pair.before];
    const now = pair.after === undefined ? undefined : after[pair.after];
    if (now === undefined || pair.after === undefined) {
      return old === undefined ? [] : [removal(fields, old, pair.before ?? 0, place)];
    }
    const here = below(place, pair.after, itemLabel(fields, now, pair.after));
    return old === undefined
      ? [{ ...placed(here), kind: "added", after: now }]
      : compareFields(fields, old, now, here);
  });
}

const listOf = (value: unknown): readonly Values[] =>
  Array.isArray(value) ? (value as readonly Values[]) : [];

/** One record that differs between two states of the register. */
export type RecordDifference = {
  readonly collection: Collection;
  readonly id: string;
  readonly kind: "added" | "removed" | "changed";
  readonly differences: readonly Difference[];
};

/** What differs between the register at two instants, in the order of collections and ids; archived records count as removed. */
export function compareRegisters(before: Register, after: Register): readonly RecordDifference[] {
  return collections.flatMap((collection) => {
    const old = new Map(before.current(collection).map((record) => [record.id, record]));
    const now = new Map(after.current(collection).map((record) => [record.id, record]));
    const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
    return ids.flatMap((id): RecordDifference[] => {
      const [was, is] = [old.get(id), now.get(id)];
      if (was === undefined) return [{ collection, id, kind: "added", differences: [] }];
      if (is === undefined) return [{ collection, id, kind: "removed", differences: [] }];
      if (was === is) return []; // two pasts share what did not change between them
      const differences = compareRecords(collection, was, is);
      return differences.length === 0 ? [] : [{ collection, id, kind: "changed", differences }];
    });
  });
}
