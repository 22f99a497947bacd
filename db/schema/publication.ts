import type { Columns } from "./columns.ts";
import type { AuditTable } from "./trail.ts";

/** Published policies: versions, their bytes per language and format, and the register they came from. Never altered. */
export function publicationTables(c: Columns, audit: AuditTable) {
  const policyVersion = c.table(
    "policyVersion",
    {
      id: c.text().primaryKey(),
      policyId: c.text().notNull(),
      slug: c.text().notNull(),
      number: c.integer().notNull(),
      effectiveAt: c.instant().notNull(),
      publishedAt: c.instant().notNull(),
      publishedBy: c.text().notNull(),
      approvedBy: c.text(),
      reason: c.text(),
      changeSummary: c.json<unknown>(),
      snapshotHash: c.text().notNull(),
      auditSeq: c
        .integer()
        .notNull()
        .references(() => audit.seq),
    },
    (t) => [
      c.uniqueIndex("policyVersion_number").on(t.policyId, t.number),
      c.index("policyVersion_slug").on(t.slug, t.effectiveAt),
    ],
  );
  const policyFile = c.table(
    "policyFile",
    {
      policyVersionId: c
        .text()
        .notNull()
        .references(() => policyVersion.id),
      locale: c.text().notNull(),
      /** html, md, txt, json or pdf. */
      format: c.text().notNull(),
      /** identity, gzip or br. */
      encoding: c.text().notNull(),
      bytes: c.bytes().notNull(),
      hash: c.text().notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.policyVersionId, t.locale, t.format, t.encoding] })],
  );
  const policySnapshot = c.table("policySnapshot", {
    policyVersionId: c
      .text()
      .primaryKey()
      .references(() => policyVersion.id),
    /** The register document it was compiled from, gzip. */
    body: c.bytes().notNull(),
  });
  return { policyVersion, policyFile, policySnapshot };
}
