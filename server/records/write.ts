import type { TrailAction } from "#access/trail-actions.ts";
import { and, eq } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import { forgetWords, type SearchEntry } from "#db/index-search.ts";
import { toRow } from "#db/record-row.ts";
import { turns } from "#db/turns.ts";
import { fold, rememberedTokens, searchTokens } from "#register/fold.ts";
import { partsOf } from "#register/references.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { insertTexts } from "./insert-texts.ts";
import { append, type Happening } from "../trail/append.ts";
import { checkReferences, type LinkRow, linksOf } from "./links.ts";
import { writeNames } from "./record-names.ts";

/** A record of any kind with what the server keeps beside it. */
export type AnyRecord = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly archivedAt: string | null;
};

/** One validated, authorised change that only waits to be written. */
export type Write = {
  readonly action: TrailAction;
  readonly collection: Collection;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord;
  readonly reason: string | null;
};

/** What the trail keeps of a change: the fields that differed before, and the whole record after. */
export type RecordPayload = {
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: AnyRecord;
  readonly reason: string | null;
};

type Row = ReturnType<typeof toRow>;
type Values = Readonly<Record<string, unknown>>;

const rowsPerStatement = 100;

/**
 * Writes changes with their trail entries, identified parts, references and search words in the caller's
 * transaction, then checks that everything referred to exists. Throws (and so undoes all) where it does not.
 */
export async function writeAll(
  ctx: Context,
  tx: Orm,
  writes: readonly Write[],
  place: "record" | "document" = "record",
): Promise<void> {
  const entries = await append(ctx, tx, writes.map(happeningOf));
  const created = new Map<Collection, Row[]>();
  const searchable: SearchEntry[] = [];
  const gone = new Set<string>();
  const wordsOf = rememberedTokens();
  const othersTurn = turns();
  for (const [index, write] of writes.entries()) {
    await othersTurn();
    const auditSeq = entries[index]?.seq ?? 0;
    const row = toRow(write.collection, write.after as never, {
      no: auditSeq,
      auditSeq,
      sortKey: sortKeyOf(write),
    });
    const tokens = searchTokens(write.collection, write.after, wordsOf);
    if (write.before === null) {
      const list = created.get(write.collection) ?? [];
      list.push(row);
      created.set(write.collection, list);
      searchable.push({ no: auditSeq, tokens });
    } else {
      const no = await updateRow(ctx, tx, write, row);
      const known = searchTokens(write.collection, write.before, wordsOf);
      if (tokens.join(" ") !== known.join(" ")) searchable.push({ no, tokens, before: known });
      const left = new Set(tokens);
      for (const token of known) if (!left.has(token)) gone.add(token);
    }
  }
  for (const [collection, rows] of created)
    await insertRows(tx, ctx.db.tables.records[collection], rows);
  await writeParts(ctx, tx, writes);
  const links = await writeLinks(ctx, tx, writes);
  await checkReferences(ctx, tx, links, place);
  await writeNames(ctx, tx, writes);
  const { dialect, tables } = ctx.db;
  await dialect.indexSearch(tx, searchable);
  await forgetWords(tx, tables, (token) => dialect.hasWord(tables.search.no, [token]), [...gone]);
}

/** Records are listed by their English title; where it is missing, by another. */
function sortKeyOf({ collection, after }: Pick<Write, "collection" | "after">): string {
  return fold(entityOf(collection).title(after, "en"));
}

function happeningOf(write: Write): Happening {
  const payload: RecordPayload = {
    before: write.before === null ? null : changedFields(write),
    after: write.after,
    reason: write.reason,
  };
  return {
    action: write.action,
    entity: entityOf(write.collection).name,
    id: write.after.id,
    version: write.after.version,
    payload,
  };
}

function changedFields({ before, after }: Write): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(before ?? {}).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(after[name]),
    ),
  );
}

async function updateRow(ctx: Context, tx: Orm, write: Write, row: Row): Promise<number> {
  const table = ctx.db.tables.records[write.collection];
  const rows = await tx
    .update(table)
    .set(changedColumns(write, row))
    .where(eq(table.id, write.after.id))
    .returning({ no: table.no });
  const no = rows[0]?.no;
  if (no === undefined) throw new Error("the record to change has gone");
  return no;
}

/** The columns that differ from the row before, with what every change brings: an index is only written where its column is set. */
function changedColumns({ collection, before }: Write, row: Row): Partial<Row> {
  const { id: _id, no: _no, createdAt: _createdAt, ...columns } = row;
  if (before === null) return columns;
  const sortKey = sortKeyOf({ collection, after: before });
  const { auditSeq } = columns;
  const known: Values = toRow(collection, before as never, { no: row.no, auditSeq, sortKey });
  const changed = Object.entries(columns).filter(([name, value]) => !isSame(value, known[name]));
  return Object.fromEntries([...changed, ["auditSeq", auditSeq]]) as Partial<Row>;
}

async function insertRows<T>(
  tx: Orm,
  table: T,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const othersTurn = turns();
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await tx.insert(table as never).values(rows.slice(start, start + rowsPerStatement) as never);
    await othersTurn();
  }
}

async function writeParts(ctx: Context, tx: Orm, writes: readonly Write[]): Promise<void> {
  const { part } = ctx.db.tables;
  const rows: (typeof part.$inferInsert)[] = [];
  const rowsOf = (collection: Collection, record: AnyRecord) =>
    partsOf(collection, record).map((found) => ({
      part: found.part,
      id: found.id,
      collection,
      recordId: record.id,
    }));
  const othersTurn = turns();
  for (const { collection, before, after } of writes) {
    await othersTurn();
    const now = rowsOf(collection, after);
    if (before !== null) {
      if (isSame(rowsOf(collection, before), now)) continue;
      await tx
        .delete(part)
        .where(and(eq(part.collection, collection), eq(part.recordId, after.id)));
    }
    rows.push(...now);
  }
  await insertTexts(ctx, tx, part, rows);
}

/** Returns the references that are new and so have to be checked. */
async function writeLinks(
  ctx: Context,
  tx: Orm,
  writes: readonly Write[],
): Promise<readonly LinkRow[]> {
  const { link } = ctx.db.tables;
  const rows: LinkRow[] = [];
  const othersTurn = turns();
  for (const { collection, before, after } of writes) {
    await othersTurn();
    const now = linksOf(collection, after);
    if (before !== null) {
      if (isSame(linksOf(collection, before), now)) continue;
      await tx
        .delete(link)
        .where(and(eq(link.fromCollection, collection), eq(link.fromId, after.id)));
    }
    rows.push(...now);
  }
  await insertTexts(
    ctx,
    tx,
    link,
    rows.map(({ vocabularies: _vocabularies, ...row }) => row),
  );
  return rows;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
