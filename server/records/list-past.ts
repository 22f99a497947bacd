import { keptFields } from "#register/entity.ts";
import { facetValues } from "#register/facets.ts";
import { fold, queryTokens, searchTokens } from "#register/fold.ts";
import { referencesOf } from "#register/references.ts";
import type { Register } from "#register/register.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { readRegister } from "../registers/read.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import type { Selection } from "./list-conditions.ts";
import { type ListQuery, titleColumn } from "./list-query.ts";
import type { Page } from "./page.ts";
import { namesOf } from "./record-names.ts";
import { shortestInside } from "./search.ts";
import { visibleTo } from "./visible.ts";
import type { AnyRecord } from "./write.ts";

type Keyed = { readonly record: AnyRecord; readonly key: string | number };

/** As `listRecords`, of a past instant: the tables hold the present only, so the value of the past is searched instead. */
export async function listPast(
  ctx: Context,
  collection: Collection,
  query: ListQuery,
): Promise<Page> {
  const register = await readRegister(ctx);
  const sees = await visibleTo(ctx);
  const found = matchingPast(register, collection, query).filter((record) =>
    sees(collection, record),
  );
  const keyed = found.map((record) => ({ record, key: sortKey(collection, query, record) }));
  const direction = query.sort.descending ? -1 : 1;
  keyed.sort((a, b) => direction * order(a, [b.key, b.record.id]));
  const from = query.cursor === null ? null : decodeCursor(query.cursor, ctx.locale);
  const rest = from === null ? keyed : keyed.filter((one) => direction * order(one, from) > 0);
  const page = rest.slice(query.offset, query.offset + query.limit);
  const last = page.at(-1);
  return {
    items: page.map(({ record }) => chosenFields(collection, query, record)),
    total: keyed.length,
    nextCursor:
      rest.length > query.offset + page.length && last !== undefined
        ? encodeCursor([last.key, last.record.id])
        : null,
  };
}

/** The records of a register that fit search and filters, whoever may see them: what `matching` says in SQL. */
export function matchingPast(
  register: Register,
  collection: Collection,
  query: Selection,
): readonly AnyRecord[] {
  const tokens = queryTokens(query.q);
  const records = register.records[collection] as readonly AnyRecord[];
  return records.filter(
    (record) =>
      (record.archivedAt !== null) === query.archived &&
      [...query.filters].every(([path, accepted]) =>
        facetValues({ path }, record).some((value) => accepted.includes(value)),
      ) &&
      refersTo(collection, record, query.refersTo) &&
      hasWords(register, collection, record, tokens),
  );
}

function refersTo(
  collection: Collection,
  record: AnyRecord,
  target: ListQuery["refersTo"],
): boolean {
  if (target === null) return true;
  return referencesOf(collection, record).some((reference) => {
    const kind = "to" in reference ? reference.to : "term";
    return kind === target.target && reference.id === target.id;
  });
}

function hasWords(
  register: Register,
  collection: Collection,
  record: AnyRecord,
  tokens: readonly string[],
): boolean {
  if (tokens.length === 0) return true;
  const words = searchTokens(collection, record).filter((word) => !word.startsWith("#"));
  const names = referencesOf(collection, record).map((reference) => {
    const target = "to" in reference ? reference.to : "term";
    const held = collections.find((name) => entityOf(name).name === target);
    const found = held === undefined ? undefined : register.find(held, reference.id);
    return held === undefined || found === undefined ? "" : namesOf(held, found);
  });
  return tokens.every(
    (token) =>
      words.some((word) =>
        token.length < shortestInside ? word.startsWith(token) : word.includes(token),
      ) || names.some((name) => name.includes(token)),
  );
}

function sortKey(collection: Collection, query: ListQuery, record: AnyRecord): string | number {
  const { field } = query.sort;
  const entity = entityOf(collection);
  if (field === "title" || field === titleColumn(collection))
    return fold(entity.title(record, "en"));
  const value = record[field];
  const kind = entity.fields[field]?.kind;
  if (kind === "boolean") return value === true ? 1 : value === false ? 0 : -1;
  if (kind === "number" || field === "version") return typeof value === "number" ? value : -1;
  return typeof value === "string" ? value : "";
}

function order({ record, key }: Keyed, [otherKey, otherId]: readonly [string | number, string]) {
  if (key !== otherKey) return key < otherKey ? -1 : 1;
  return record.id < otherId ? -1 : record.id > otherId ? 1 : 0;
}

function chosenFields(collection: Collection, query: ListQuery, record: AnyRecord): AnyRecord {
  const declared = query.fields.filter((name) => Object.hasOwn(entityOf(collection).fields, name));
  if (declared.length === 0) return record;
  const names = [...keptFields, ...declared];
  return Object.fromEntries(names.map((name) => [name, record[name]])) as unknown as AnyRecord;
}
