import type { Columns } from "./columns.ts";

/** The envelope of every change, never altered: one chain, one sequence without gaps. */
export function auditTable(c: Columns) {
  return c.table(
    "audit",
    {
      seq: c.integer().primaryKey(),
      ts: c.instant().notNull(),
      actor: c.text().notNull(),
      role: c.text().notNull(),
      action: c.text().notNull(),
      /** The entity's name, which is also the name of its table. */
      entity: c.text(),
      recordId: c.text(),
      version: c.integer(),
      requestId: c.text().notNull(),
      payloadHash: c.text().notNull(),
      prev: c.text().notNull().unique(),
      hash: c.text().notNull().unique(),
    },
    (t) => [
      c.index("audit_record").on(t.entity, t.recordId, t.seq),
      c.index("audit_ts").on(t.ts, t.seq),
    ],
  );
}

/** Complete tiles of the tree over the entries, 256 nodes each (RFC 6962), from which proofs are made; never altered. */
export function treeTileTable(c: Columns) {
  return c.table(
    "treeTile",
    {
      /** level/no */
      id: c.text().primaryKey(),
      /** 0 for tiles of entries, 1 for tiles of the roots of those, and so on. */
      level: c.integer().notNull(),
      no: c.integer().notNull(),
      hashes: c.bytes().notNull(),
      root: c.bytes().notNull(),
    },
    (t) => [c.uniqueIndex("treeTile_place").on(t.level, t.no)],
  );
}

/** Signed checkpoints of the trail (C2SP tlog-checkpoint), one per size at most; never altered. */
export function checkpointTable(c: Columns) {
  return c.table("checkpoint", {
    size: c.integer().primaryKey(),
    at: c.instant().notNull(),
    note: c.text().notNull(),
  });
}

export type AuditTable = ReturnType<typeof auditTable>;

/** What an entry says beyond its envelope; salt and body become null together when it is redacted (GDPR Art. 17). */
export function auditPayloadTable(c: Columns, audit: AuditTable) {
  return c.table("auditPayload", {
    seq: c
      .integer()
      .primaryKey()
      .references(() => audit.seq),
    salt: c.text(),
    body: c.text(),
  });
}
