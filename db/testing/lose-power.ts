import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { openDatabase } from "../open.ts";
import { emptyRegister } from "../testing.ts";
import { isUnbroken } from "./items.ts";
import { type Recorded, recordWrites } from "./recorded-writes.ts";
import { UnpoweredDisk } from "./unpowered-disk.ts";

/** What came of losing the power at many moments. */
export type PowerLosses = {
  readonly moments: number;
  readonly acknowledged: number;
  readonly synced: number;
  readonly faults: readonly string[];
};

/**
 * Records what creating that many items writes, then loses the power at moments spread over all of it, before and
 * after syncs above all; opens what each leaves and holds it against what had been acknowledged by then.
 * `random` gives numbers from 0 to 1.
 */
export async function losePower(
  items: number,
  moments: number,
  random: () => number,
): Promise<PowerLosses> {
  const { remove, settings } = await emptyRegister("sqlite");
  try {
    if (!("dataDir" in settings)) throw new Error("The register is not a file");
    const before = readFileSync(join(settings.dataDir, "recital.db"));
    const recorded = await recordWrites(settings, items);
    const disk = new UnpoweredDisk(basename(settings.dataDir), new Map([["recital.db", before]]));
    const chosen = momentsOf(recorded, moments, random);
    const faults: string[] = [];
    let acknowledged = 0;
    let turn = 0;
    for (const [index, one] of recorded.entries()) {
      for (let left = chosen.get(index) ?? 0; left > 0; left -= 1) {
        // In turn: nothing of what was not synced is there, all of it, some of it.
        const share = [0, 1, random()][turn++ % 3] ?? 0;
        const fault = await faultOf(
          disk.afterLoss(() => random() < share),
          acknowledged,
        );
        if (fault !== null) faults.push(`at ${index} of ${recorded.length}: ${fault}`);
      }
      disk.note(one);
      if (one.kind === "said") acknowledged += one.text.split("\n").length - 1;
    }
    const synced = recorded.filter(({ kind }) => kind === "sync").length;
    return { moments: turn, acknowledged, synced, faults };
  } finally {
    await remove();
  }
}

/** How often the power is lost before which call: half of the moments are just before a sync, or just after it. */
function momentsOf(
  recorded: readonly Recorded[],
  count: number,
  random: () => number,
): ReadonlyMap<number, number> {
  const atSyncs = recorded.flatMap(({ kind }, index) =>
    kind === "sync" ? [index, index + 1] : [],
  );
  const chosen = new Map<number, number>();
  for (let n = 0; n < count; n += 1) {
    const place = Math.floor(random() * (n % 2 === 0 ? atSyncs.length : recorded.length));
    const index = n % 2 === 0 ? (atSyncs[place] ?? 0) : place;
    chosen.set(index, (chosen.get(index) ?? 0) + 1);
  }
  return chosen;
}

/** What is wrong with a register after a loss of power; null where it is as before or as after the write under way. */
async function faultOf(
  files: ReadonlyMap<string, Buffer>,
  acknowledged: number,
): Promise<string | null> {
  const dataDir = mkdtempSync(join(tmpdir(), "recital-unpowered-"));
  try {
    for (const [name, bytes] of files) writeFileSync(join(dataDir, name), bytes);
    const database = await openDatabase({ dataDir }, () => new Date());
    try {
      const { audit, auditPayload, records, search } = database.tables;
      const found = await database.snapshot(async (orm) => [
        await orm.$count(records["data-items"]),
        await orm.$count(audit),
        await orm.$count(auditPayload),
        await orm.$count(search),
      ]);
      const [there = 0] = found;
      if (there < acknowledged) return `${acknowledged} were acknowledged, ${there} are there`;
      if (there > acknowledged + 1) return `${there} are there, ${acknowledged} were acknowledged`;
      if (found.some((count) => count !== there)) return `half written: ${found.join(", ")}`;
      return (await isUnbroken(database)) ? null : "the trail is broken";
    } finally {
      await database.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}
