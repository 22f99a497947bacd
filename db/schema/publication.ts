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
      /** Who put it forward, where that was somebody else or earlier. */
      preparedBy: c.text(),
      preparedAt: c.instant(),
      reason: c.text(),
      /** The errors that were open, and why it was published all the same. */
      openErrors: c.json<unknown>(),
      errorsReason: c.text(),
      /** Number of the version that this one takes back. */
      withdraws: c.integer(),
      changeSummary: c.json<unknown>(),
      snapshotHash: c.text().notNull(),
      /** The newest entry of the trail that the register it came from holds. */
      registerSeq: c.integer().notNull(),
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
      /** policy, subprocessors, changes, logo, or notice/ and the id of a collection point. */
      document: c.text().notNull(),
      locale: c.text().notNull(),
      /** html, md, txt, json, pdf, fragment, or the kind of a picture. */
      format: c.text().notNull(),
      /** identity, gzip or br. */
      encoding: c.text().notNull(),
      bytes: c.bytes().notNull(),
      hash: c.text().notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.policyVersionId, t.document, t.locale, t.format, t.encoding] }),
    ],
  );
  const policySnapshot = c.table("policySnapshot", {
    policyVersionId: c
      .text()
      .primaryKey()
      .references(() => policyVersion.id),
    /** The register document it was compiled from, gzip. */
    body: c.bytes().notNull(),
  });
  /** Versions that were put forward and wait for somebody's approval, and what became of them. */
  const policyProposal = c.table(
    "policyProposal",
    {
      id: c.text().primaryKey(),
      policyId: c.text().notNull(),
      preparedBy: c.text().notNull(),
      preparedAt: c.instant().notNull(),
      /** As it was asked for; null: at once when it is approved. */
      effectiveAt: c.instant(),
      reason: c.text(),
      changeSummary: c.json<unknown>(),
      /** SHA-256 of the compiled texts in all languages: what was put forward is what is published. */
      textHash: c.text().notNull(),
      /** open, published or declined. */
      state: c.text().notNull(),
      closedBy: c.text(),
      closedAt: c.instant(),
      closedReason: c.text(),
    },
    (t) => [c.index("policyProposal_policy").on(t.policyId, t.state)],
  );
  return { policyVersion, policyFile, policySnapshot, policyProposal };
}
