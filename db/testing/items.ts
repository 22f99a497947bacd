import { createHash } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { recordOf } from "#register/complete.ts";
import type { Database, Orm } from "../database.ts";
import { toRow } from "../record-row.ts";

export const at = "2026-03-03T09:00:00.000Z";

/** The data item that tests write, with that name. */
export function item(id: string, name = id) {
  const label = { en: { text: name, changedAt: at } };
  return recordOf("data-items", id, at, { label, categoryId: "identity" });
}

/** The row of the next audit entry, chained to the last one. */
export async function nextEntry(
  { tables }: Database,
  tx: Orm,
  about: { entity: string | null; recordId: string | null; version: number | null },
  action = "update",
): Promise<Database["tables"]["audit"]["$inferSelect"]> {
  const { audit } = tables;
  const [last] = await tx.select().from(audit).orderBy(desc(audit.seq)).limit(1);
  const seq = (last?.seq ?? 0) + 1;
  const prev = last?.hash ?? "beginning";
  const rest = { ts: at, actor: "a", role: "dpo", action, requestId: "r", payloadHash: "p", prev };
  const hash = createHash("sha256")
    .update(JSON.stringify([seq, about, prev]))
    .digest("hex");
  return { seq, ...about, ...rest, hash };
}

/** Writes an audit entry with its payload in the caller's transaction; gives its number. */
export async function record(
  database: Database,
  tx: Orm,
  about: { entity: string | null; recordId: string | null; version: number | null },
  action?: string,
): Promise<number> {
  const entry = await nextEntry(database, tx, about, action);
  await tx.insert(database.tables.audit).values(entry);
  const payload = { seq: entry.seq, salt: "salt", body: JSON.stringify(about) };
  await tx.insert(database.tables.auditPayload).values(payload);
  return entry.seq;
}

/** Creates a data item as the program does: entry, row and search words in one transaction; gives the entry's number. */
export function createItem(database: Database, id: string, name = id): Promise<number> {
  return database.write(async (tx) => {
    const seq = await record(database, tx, { entity: "dataItem", recordId: id, version: 1 });
    const row = toRow("data-items", item(id, name), { no: seq, auditSeq: seq, sortKey: name });
    await tx.insert(database.tables.records["data-items"]).values(row);
    await database.dialect.indexSearch(tx, [{ no: seq, tokens: name.split(" ") }]);
    return seq;
  });
}

/** Changes the name of a data item as the program does. */
export function renameItem(database: Database, id: string, name: string): Promise<void> {
  return database.write(async (tx) => {
    const table = database.tables.records["data-items"];
    const [old] = await tx.select().from(table).where(eq(table.id, id));
    if (old === undefined) throw new Error(`There is no ${id}.`);
    const version = old.version + 1;
    const auditSeq = await record(database, tx, { entity: "dataItem", recordId: id, version });
    const changed = { ...item(id, name), version };
    const row = toRow("data-items", changed, { no: old.no, auditSeq, sortKey: name });
    await tx.update(table).set(row).where(eq(table.id, id));
  });
}

/** Every hash of the trail refers to the one before it, and the sequence has no gap. */
export async function isUnbroken(database: Database): Promise<boolean> {
  const { audit } = database.tables;
  const entries = await database.read((orm) => orm.select().from(audit).orderBy(audit.seq));
  return entries.every(
    ({ seq, prev }, i) => seq === i + 1 && prev === (entries[i - 1]?.hash ?? "beginning"),
  );
}
