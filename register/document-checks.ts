import { type LinkField, visitLinks } from "./links.ts";
import type { Locale } from "./locale.ts";
import { mentionKinds } from "./mentions.ts";
import type { Path } from "./pointer.ts";
import { type Problem, problemAt } from "./problem.ts";
import type { ProblemList } from "./problem-list.ts";
import { isReference, targetNames } from "./references.ts";
import { type Collection, entityOf, uniqueFields } from "./registry.ts";
import { isObject } from "./walk.ts";

/** The records of a document before they are known to be right. */
type RawRecords = ReadonlyMap<Collection, readonly unknown[]>;

function* recordsOf(
  raw: RawRecords,
): Generator<readonly [Collection, place: Path, record: Readonly<Record<string, unknown>>]> {
  for (const [collection, list] of raw) {
    for (const [index, record] of list.entries()) {
      if (isObject(record)) yield [collection, [collection, index], record];
    }
  }
}

/** Parts of different records that share an id: one of a kind exists once in the whole register. */
export function checkPartIds(raw: RawRecords, locale: Locale, found: ProblemList): void {
  const owners = new Map<string, unknown>();
  for (const [collection, place, record] of recordsOf(raw)) {
    visitLinks(entityOf(collection).fields, record, {
      part(part, id, path) {
        const key = `${part}/${id}`;
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, record);
        else if (owner !== record) {
          found.add([problemAt([...place, ...path], "duplicate-id", locale, { id })]);
        }
      },
    });
  }
}

/** References that lead nowhere in the document. Records that are wrong in themselves count as existing. */
export function checkReferences(raw: RawRecords, locale: Locale, found: ProblemList): void {
  const existing = new Set<string>();
  for (const [collection, , record] of recordsOf(raw)) {
    const { name, fields } = entityOf(collection);
    existing.add(`${name}/${String(record["id"])}`);
    if (name === "term") existing.add(wordKey(String(record["vocabulary"]), String(record["id"])));
    visitLinks(fields, record, { part: (part, id) => existing.add(`${part}/${id}`) });
  }
  for (const [collection, place, record] of recordsOf(raw)) {
    visitLinks(entityOf(collection).fields, record, {
      link(field, id, path) {
        if (!isReference(field, id) || leadsSomewhere(field, id, existing)) return;
        found.add([missingReference(field, id, [...place, ...path], locale)]);
      },
      stretch(stretch, path) {
        if (!("mention" in stretch)) return;
        const { kind, id } = stretch.mention;
        const to = mentionKinds[kind];
        if (existing.has(`${to}/${id}`)) return;
        const facts = { id, what: targetNames[to] };
        found.add([problemAt([...place, ...path], "missing-reference", locale, facts)]);
      },
    });
  }
}

const wordKey = (vocabulary: string, id: string) => `word of ${vocabulary}/${id}`;

function leadsSomewhere(field: LinkField, id: string, existing: ReadonlySet<string>): boolean {
  if ("to" in field) return existing.has(`${field.to}/${id}`);
  return field.vocabularies.some((vocabulary) => existing.has(wordKey(vocabulary, id)));
}

function missingReference(field: LinkField, id: string, path: Path, locale: Locale): Problem {
  return "to" in field
    ? problemAt(path, "missing-reference", locale, { id, what: targetNames[field.to] })
    : problemAt(path, "missing-term", locale, { id });
}

/** Values that only one record may have, and more have. */
export function checkUnique(raw: RawRecords, locale: Locale, found: ProblemList): void {
  const seen = new Set<string>();
  for (const [collection, place, record] of recordsOf(raw)) {
    const field = uniqueFields[collection];
    const value = field === undefined ? undefined : record[field];
    if (field === undefined || typeof value !== "string" || (record["archivedAt"] ?? null) !== null)
      continue;
    const key = `${collection}/${value}`;
    if (seen.has(key)) found.add([problemAt([...place, field], "not-unique", locale, { value })]);
    seen.add(key);
  }
}
