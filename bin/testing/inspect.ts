import type { Installation } from "#server/context.ts";
import { currentRegister } from "#server/registers/load.ts";
import { verifyTrail } from "#server/trail/verify.ts";
import type { Ledger } from "./ledger.ts";
import { nameOf, partiesPerImport } from "./writers.ts";

/** What is wrong with a register after a kill, each as a sentence; empty where nothing is. */
export async function faultsAfter(
  installation: Installation,
  { versions, imports }: Ledger,
): Promise<readonly string[]> {
  const { db } = installation;
  const walked = await verifyTrail(db);
  if (!walked.ok) return [`entry ${walked.badSeq} of the trail does not hold: ${walked.reason}`];
  const { audit, records } = db.tables;
  const parties = (await currentRegister(installation)).records.parties;
  const { entries, rows } = await db.snapshot(async (orm) => ({
    rows: await orm
      .select({ id: records.parties.id, auditSeq: records.parties.auditSeq })
      .from(records.parties),
    entries: await orm
      .select({ seq: audit.seq, id: audit.recordId, version: audit.version, entity: audit.entity })
      .from(audit)
      .orderBy(audit.seq),
  }));
  const entryOf = new Map<string, number>(rows.map(({ auditSeq, id }) => [id, auditSeq]));
  const said = new Map<string, number[]>();
  const newest = new Map<string, number>();
  for (const { entity, id, seq, version } of entries) {
    if (entity !== "party" || id === null || version === null) continue;
    said.set(id, [...(said.get(id) ?? []), version]);
    newest.set(id, seq);
  }
  const faults: string[] = [];
  for (const { id, legalName, version } of parties) {
    const expected = Array.from({ length: version }, (_, index) => index + 1);
    if (String(said.get(id)) !== String(expected))
      faults.push(`${id} is in version ${version}, its entries are of ${said.get(id)}`);
    if (legalName !== nameOf(id, version) || entryOf.get(id) !== newest.get(id))
      faults.push(`${id} is half written: ${legalName}`);
  }
  const kept = new Map(parties.map(({ id, version }) => [id, version]));
  for (const id of said.keys()) if (!kept.has(id)) faults.push(`${id} has entries but no row`);
  for (const [id, version] of versions) {
    const found = kept.get(id) ?? 0;
    // One change more may have been committed whose answer the kill swallowed.
    if (found !== version && found !== version + 1)
      faults.push(`${id} was acknowledged in version ${version}, ${found} is there`);
  }
  const batches = new Map<string, number>();
  for (const id of kept.keys()) {
    const batch = batchOf(id);
    if (batch !== null) batches.set(batch, (batches.get(batch) ?? 0) + 1);
  }
  for (const batch of imports)
    if (!batches.has(batch)) faults.push(`the import ${batch} was acknowledged and is not there`);
  for (const [batch, count] of batches)
    if (count !== partiesPerImport)
      faults.push(`${count} parties of the import ${batch} are there`);
  return faults;
}

/** The import that a party came with; null for one that was written alone. */
const batchOf = (id: string): string | null => /^(import-.+)-\d+$/.exec(id)?.[1] ?? null;
