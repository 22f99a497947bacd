import type { Installation } from "#server/context.ts";
import { openInstallation } from "#server/installation.ts";
import { currentRegister } from "#server/registers/load.ts";
import { verifyTrail } from "#server/trail/verify.ts";
import type { Desk } from "./command.ts";
import type { Ledger } from "./ledger.ts";
import { nameOf, partiesPerImport } from "./writers.ts";

/** How many entries a register has about parties, and what is wrong with it, each as a sentence. */
export type Inspected = { readonly entries: number; readonly faults: readonly string[] };

/** Holds the register of a desk, read by this process, against what was acknowledged of it. */
export async function inspect(desk: Desk, ledger: Ledger): Promise<Inspected> {
  const databaseUrl = desk.settings["DATABASE_URL"] ?? null;
  const installation = await openInstallation(
    { dataDir: desk.folder, databaseUrl, url: "http://localhost:3000" },
    () => new Date(),
  );
  try {
    return await inspected(installation, ledger);
  } finally {
    await installation.db.close();
  }
}

async function inspected(
  installation: Installation,
  { versions, imports }: Ledger,
): Promise<Inspected> {
  const { db } = installation;
  const walked = await verifyTrail(db);
  if (!walked.ok) {
    const fault = `entry ${walked.badSeq} of the trail does not hold: ${walked.reason}`;
    return { entries: walked.entries, faults: [fault] };
  }
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
  const about = [...said.values()].reduce((sum, { length }) => sum + length, 0);
  return { entries: about, faults };
}

/** The import that a party came with; null for one that was written alone. */
const batchOf = (id: string): string | null => /^(import-.+)-\d+$/.exec(id)?.[1] ?? null;
