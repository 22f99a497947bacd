import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { emptyRegister, onEachEngine } from "#db/testing.ts";
import { collections } from "#register/registry.ts";
import { restoreRegister } from "#server/backup.ts";
import { openInstallation, operatorContext, type RecitalSettings } from "#server/installation.ts";
import { getRecord } from "#server/records/get.ts";
import { asOf } from "#server/registers/as-of.ts";
import { exportBundle } from "#server/registers/bundle.ts";
import { currentRegister } from "#server/registers/load.ts";
import { readRegister } from "#server/registers/read.ts";
import { readEntry } from "#server/trail/read.ts";
import { verifyTrail } from "#server/trail/verify.ts";
import { packedFiles, textIn } from "../cli/bundle-files.ts";
import type { Kept } from "./kept.ts";

const releases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const remade = (release: string) =>
  `A register that release ${release} wrote cannot be brought to this program. Before ${release} is released: node bin/releases/keep.ts. Afterwards: never remake it; mend the migrations.`;

test("a register of some release is kept", () => assert.notEqual(releases.length, 0));

onEachEngine((engine) => {
  for (const release of releases)
    test(`a register that release ${release} wrote is brought to this program with every record, its trail and its published bytes (R-13)`, async (t) => {
      const place = await emptyRegister(engine);
      t.after(place.remove);
      if ("source" in place.settings) return t.skip("this engine lives in one process");
      const folder = mkdtempSync(join(tmpdir(), "recital-upgrade-"));
      t.after(() => rmSync(folder, { recursive: true }));
      const read = (name: string) => readFileSync(join(import.meta.dirname, release, name));
      const kept = JSON.parse(read("made-by.json").toString()) as Kept;
      const file = join(folder, "backup.db");
      writeFileSync(file, gunzipSync(read("register.db.gz")));
      const dataDir = "dataDir" in place.settings ? place.settings.dataDir : join(folder, "data");
      mkdirSync(join(dataDir, "keys"), { recursive: true });
      // What was signed before the upgrade is known to whoever upgrades, and holds afterwards.
      writeFileSync(join(dataDir, "keys", "trail.checkpoint"), kept.checkpoint);
      const settings: RecitalSettings = {
        dataDir,
        databaseUrl: "url" in place.settings ? place.settings.url : null,
        url: "http://localhost:3000",
      };
      const now = () => new Date();
      await assert.doesNotReject(
        restoreRegister(file, settings, now, { acceptOlder: false }),
        remade(release),
      );
      const installation = await openInstallation(settings, now);
      t.after(() => installation.db.close());
      const ctx = operatorContext(installation, "upgrade");
      const found = await verifyTrail(installation.db);
      assert.ok(found.ok);
      assert.deepEqual([found.entries, found.head], [kept.entries, kept.head]);
      const register = await currentRegister(ctx);
      for (const collection of collections) {
        const ids = kept.records[collection] ?? [];
        assert.deepEqual(
          ids.toSorted(),
          register
            .current(collection)
            .map(({ id }) => id)
            .toSorted(),
        );
        for (const id of ids) await getRecord(ctx, collection, id);
      }
      const instants = new Set<string>();
      for (let seq = 1; seq <= kept.entries; seq += 1) instants.add((await readEntry(ctx, seq)).at);
      for (const instant of instants) await readRegister(asOf(ctx, instant));
      const bundle = join(folder, "bundle.zip");
      const { stream } = await exportBundle(ctx, "en");
      writeFileSync(bundle, Buffer.from(await new Response(stream).arrayBuffer()));
      const { archive, files } = await packedFiles(bundle);
      t.after(archive.close);
      const listed = JSON.parse(await textIn(files, "manifest.json")) as {
        files: Kept["policies"];
      };
      assert.ok(kept.policies.length > 0);
      assert.deepEqual(
        listed.files.filter(({ path }) => path.startsWith("policies/")),
        kept.policies,
      );
    });
});
