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
