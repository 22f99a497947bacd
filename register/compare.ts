import type { Field, Fields } from "./field.ts";
import { type Bilingual, type LocalisedText, locales } from "./locale.ts";
import { pointerTo } from "./pointer.ts";
import type { Register } from "./register.ts";
import { type Collection, collections, entityOf } from "./registry.ts";
import { isObject } from "./walk.ts";

/** One difference between two states of a record: where, under which labels, and the values on both sides. */
export type Difference = {
  /** JSON Pointer in the later state; in the earlier one for what was removed. */
  readonly pointer: string;
  /** The labels from the field of the record down to the one that differs. */
  readonly labels: readonly Bilingual[];
  readonly kind: "changed" | "added" | "removed" | "moved";
  /** Undefined where there was nothing on that side. */
  readonly before?: unknown;
  readonly after?: unknown;
};

type Values = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** The fields in which two states of a record differ: parts matched by id, texts per language. */
export function compareRecords(
  collection: Collection,
  before: object,
  after: object,
): readonly Difference[] {
  return compareFields(entityOf(collection).fields, before as Values, after as Values, [], []);
}

function compareFields(
  fields: Fields,
  before: Values,
  after: Values,
  path: Path,
  labels: readonly Bilingual[],
): Difference[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    compareValues(field, before[name], after[name], [...path, name], [...labels, field.label]),
  );
}

function compareValues(
  field: Field,
  before: unknown,
  after: unknown,
  path: Path,
  labels: readonly Bilingual[],
): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (field.kind === "localised") return compareTexts(before, after, path, labels);
  if (field.kind === "group" && isObject(before) && isObject(after))
    return compareFields(field.fields, before, after, path, labels);
  if (field.kind === "parts")
    return compareParts(field.fields, listOf(before), listOf(after), path, labels);
  if (field.kind === "rows")
    return compareRows(field.fields, listOf(before), listOf(after), path, labels);
  return [{ pointer: pointerTo(path), labels, kind: kindOf(before, after), before, after }];
}

function kindOf(before: unknown, after: unknown): Difference["kind"] {
  const nothing = (value: unknown) =>
    value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  if (nothing(before)) return "added";
  return nothing(after) ? "removed" : "changed";
}

/** Only words count: a text that was merely dated again is the same. */
function compareTexts(
  before: unknown,
  after: unknown,
  path: Path,
  labels: readonly Bilingual[],
): Difference[] {
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
  path: Path,
  labels: readonly Bilingual[],
): Difference[] {
  const places = new Map(before.map((part, index) => [part["id"], index]));
  const kept = after.filter((part) => places.has(part["id"])).map((part) => part["id"]);
  const order = before.filter((part) => kept.includes(part["id"])).map((part) => part["id"]);
  const found: Difference[] = [];
  for (const [index, part] of after.entries()) {
    const place = places.get(part["id"]);
    const old = place === undefined ? undefined : before[place];
    if (old === undefined)
      found.push({ pointer: pointerTo([...path, index]), labels, kind: "added", after: part });
    else {
      if (order.indexOf(part["id"]) !== kept.indexOf(part["id"])) {
        found.push({
          pointer: pointerTo([...path, index]),
          labels,
          kind: "moved",
          before: place,
          after: index,
        });
      }
      found.push(...compareFields(fields, old, part, [...path, index], labels));
    }
  }
  for (const [index, part] of before.entries()) {
    if (!kept.includes(part["id"]))
      found.push({ pointer: pointerTo([...path, index]), labels, kind: "removed", before: part });
  }
  return found;
}

function compareRows(
  fields: Fields,
  before: readonly Values[],
  after: readonly Values[],
  path: Path,
  labels: readonly Bilingual[],
): Difference[] {
  const found: Difference[] = [];
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const [old, now] = [before[index], after[index]];
    const pointer = pointerTo([...path, index]);
    if (old === undefined) found.push({ pointer, labels, kind: "added", after: now });
    else if (now === undefined) found.push({ pointer, labels, kind: "removed", before: old });
    else found.push(...compareFields(fields, old, now, [...path, index], labels));
  }
  return found;
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
      const differences = compareRecords(collection, was, is);
      return differences.length === 0 ? [] : [{ collection, id, kind: "changed", differences }];
    });
  });
}
