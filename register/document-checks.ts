import type { Locale } from "./locale.ts";
import { pointerTo } from "./pointer.ts";
import { type Problem, problemAt } from "./problem.ts";
import { partsOf, type Reference, referencesOf, targetNames } from "./references.ts";
import { type Collection, entityOf, uniqueFields } from "./registry.ts";
import { isObject } from "./walk.ts";

/** The records of a document before they are known to be right. */
type RawRecords = ReadonlyMap<Collection, readonly unknown[]>;

function* recordsOf(
  raw: RawRecords,
): Generator<readonly [Collection, place: string, record: Readonly<Record<string, unknown>>]> {
  for (const [collection, list] of raw) {
    for (const [index, record] of list.entries()) {
      if (isObject(record)) yield [collection, pointerTo([collection, index]), record];
    }
  }
}

/** Parts of different records that share an id: one of a kind exists once in the whole register. */
export function* checkPartIds(raw: RawRecords, locale: Locale): Generator<Problem> {
  const owners = new Map<string, unknown>();
  for (const [collection, place, record] of recordsOf(raw)) {
    for (const { part, id, pointer } of partsOf(collection, record)) {
      const key = `${part}/${id}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, record);
      else if (owner !== record) {
        yield { ...problemAt([], "duplicate-id", locale, { id }), pointer: `${place}${pointer}` };
      }
    }
  }
}

/** References that lead nowhere in the document. Records that are wrong in themselves count as existing. */
export function* checkDocumentReferences(raw: RawRecords, locale: Locale): Generator<Problem> {
  const existing = new Set<string>();
  const terms = new Map<unknown, unknown>();
  for (const [collection, , record] of recordsOf(raw)) {
    existing.add(`${entityOf(collection).name}/${String(record["id"])}`);
    if (collection === "terms") terms.set(record["id"], record["vocabulary"]);
    for (const { part, id } of partsOf(collection, record)) existing.add(`${part}/${id}`);
  }
  for (const [collection, place, record] of recordsOf(raw)) {
    for (const reference of referencesOf(collection, record)) {
      if (leadsSomewhere(reference, existing, terms)) continue;
      const pointer = `${place}${reference.pointer}`;
      yield { ...missing(reference, locale), pointer };
    }
  }
}

function leadsSomewhere(
  reference: Reference,
  existing: ReadonlySet<string>,
  terms: ReadonlyMap<unknown, unknown>,
): boolean {
  if ("to" in reference) return existing.has(`${reference.to}/${reference.id}`);
  const vocabulary = terms.get(reference.id);
  return reference.vocabularies.some((name) => name === vocabulary);
}

/** That a reference leads nowhere, in words; the place is where it stands in its record. */
export function missing(reference: Reference, locale: Locale): Problem {
  const { id, pointer } = reference;
  const problem =
    "to" in reference
      ? problemAt([], "missing-reference", locale, { id, what: targetNames[reference.to] })
      : problemAt([], "missing-term", locale, { id });
  return { ...problem, pointer };
}

/** Values that only one record may have, and more have. */
export function* checkUnique(raw: RawRecords, locale: Locale): Generator<Problem> {
  const seen = new Set<string>();
  for (const [collection, place, record] of recordsOf(raw)) {
    const field = uniqueFields[collection];
    const value = field === undefined ? undefined : record[field];
    if (typeof value !== "string" || (record["archivedAt"] ?? null) !== null) continue;
    const key = `${collection}/${value}`;
    if (seen.has(key)) {
      const problem = problemAt([], "not-unique", locale, { value });
      yield { ...problem, pointer: `${place}/${field}` };
    }
    seen.add(key);
  }
}
