import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { classify, type Database } from "#db/database.ts";
import { openDatabase } from "#db/open.ts";
import { DatabaseRefusal } from "#db/refusal.ts";
import { toDocument } from "#register/document.ts";
import { generateRegister } from "#register/generate.ts";
import { makeRandom } from "#register/random.ts";
import { openInstallation, operatorContext } from "../installation.ts";
import { importDocument } from "../registers/import.ts";
import { makeCheckpoint } from "./checkpoints.ts";
import { verifyTrail } from "./verify.ts";

const pages = 200;
const pageSize = 4096;
const now = () => new Date("2026-03-03T09:00:00Z");

/** Everything the trail says, in one hash. */
function trailOf(db: Database): Promise<string> {
  return db.snapshot(async (orm) => {
    const { audit, auditPayload, checkpoint } = db.tables;
    const hash = createHash("sha256");
    for (const table of [audit, auditPayload, checkpoint])
      hash.update(JSON.stringify(await orm.select().from(table)));
    return hash.digest("hex");
  });
}

/** What is noticed of a file: the start refuses it, the walk names an entry, or the trail says what it says. */
async function noticed(dataDir: string): Promise<"refused" | "named" | string> {
  try {
    const db = await openDatabase({ dataDir }, now);
    try {
      return (await verifyTrail(db)).ok ? await trailOf(db) : "named";
    } finally {
      await db.close();
    }
  } catch (error) {
    if (error instanceof DatabaseRefusal || classify(error) === "corrupt") return "refused";
    throw error;
  }
}

test(`one byte altered in any of ${pages} pages is refused, named, or nothing that the trail says (R-07)`, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "recital-pages-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const settings = { dataDir: folder, databaseUrl: null, url: "http://localhost:3000" };
  const installation = await openInstallation(settings, now);
  const ctx = operatorContext(installation, "test");
  const register = generateRegister({ seed: 7, activities: 20 });
  await importDocument(ctx, toDocument(register), { dryRun: false });
  await makeCheckpoint(ctx);
  const sound = await trailOf(installation.db);
  await installation.db.close();
  const file = join(folder, "recital.db");
  const bytes = readFileSync(file);
  const random = makeRandom(7);
  const all = Array.from({ length: bytes.length / pageSize }, (_, page) => page);
  assert.ok(all.length > pages, `only ${all.length} pages`);
  const outcomes = new Map<string, number>();
  for (const page of random.sample(all, pages)) {
    const altered = Buffer.from(bytes);
    const at = page * pageSize + random.between(0, pageSize - 1);
    altered[at] = (altered[at] ?? 0) ^ (1 << random.between(0, 7));
    writeFileSync(file, altered);
    const outcome = await noticed(folder);
    assert.ok(["refused", "named", sound].includes(outcome), `byte ${at} was not noticed`);
    if (outcome === "refused") assert.ok(altered.equals(readFileSync(file)), "it was written to");
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  assert.ok((outcomes.get("refused") ?? 0) > 0 && (outcomes.get("named") ?? 0) > 0);
});
