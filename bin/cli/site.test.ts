import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { readSample } from "#samples/samples.ts";
import type { Context } from "#server/context.ts";
import { preparePublication } from "#server/policies/publish.ts";
import { publicAddresses } from "#server/public/addresses.ts";
import { PublicSite } from "#server/public/site.ts";
import { getRecord } from "#server/records/get.ts";
import { importDocument } from "#server/registers/import.ts";
import { edit, testRegister } from "#server/testing.ts";
import { fileOf, writeSite } from "./site.ts";

async function* answersOf(site: PublicSite, addresses: readonly string[]) {
  for (const address of addresses) yield [address, await site.answer(address)] as const;
}

const publish = async (ctx: Context) => ctx.db.write(await preparePublication(ctx, "privacy", {}));

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !name.startsWith("."))
    .sort();

test("the site as files is byte for byte what the server answers, in every encoding, and only what changed is written again", async () => {
  await using register = await testRegister("sqlite");
  await importDocument(register.dpo, readSample("ogo-security-completed"), { dryRun: false });
  const policy = await getRecord(register.dpo, "policies", "policy-privacy");
  await edit(register.dpo, "policies", policy, { languages: ["en"] });
  await publish(register.dpo);
  const folder = await mkdtemp(join(tmpdir(), "recital-site-"));
  try {
    const site = new PublicSite(register.dpo);
    const addresses = await publicAddresses(register.dpo, await site.policies());
    for (const expected of [
      "/privacy",
      "/en/privacy",
      "/en/privacy.pdf",
      "/en/privacy/fragment",
      "/en/privacy/v/1.json",
      "/en/privacy/changes",
      "/en/privacy/changes.atom",
      "/en/subprocessors",
      "/en/subprocessors.atom",
      "/en/notices/point-registration",
      "/embed.js",
      "/schema/policy-v1.json",
    ])
      assert.ok(addresses.includes(expected), expected);
    const first = await writeSite(folder, answersOf(site, addresses));
    assert.deepEqual([first.unchanged, first.removed], [0, 0]);
    for (const address of addresses) {
      const { status, representations } = await site.answer(address);
      assert.equal(status, address === "/privacy" ? 307 : 200, address);
      const read = (ending: string) => readFile(join(folder, `${fileOf(address)}${ending}`));
      const body = representations.identity.body;
      assert.ok((await read("")).equals(body), address);
      if (representations.br === undefined) continue;
      assert.ok((await read(".br")).equals(representations.br.body), address);
      assert.ok(brotliDecompressSync(await read(".br")).equals(body), address);
      assert.ok(gunzipSync(await read(".gz")).equals(body), address);
    }
    const again = await writeSite(folder, answersOf(site, addresses));
    assert.deepEqual([again.written, again.removed], [0, 0]);

    const fewer = addresses.filter((address) => !address.startsWith("/en/notices/"));
    const last = await writeSite(folder, answersOf(site, fewer));
    assert.ok(last.removed > 0);
    const left = await filesIn(folder);
    assert.ok(!left.some((name) => name.startsWith("en/notices")));
    assert.ok(!left.some((name) => name.endsWith(".part")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("a folder with files of somebody else's is left alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "recital-site-"));
  try {
    await writeFile(join(folder, "index.html"), "mine");
    await assert.rejects(
      writeSite(folder, (async function* () {})()),
      /not written by this command/,
    );
    assert.deepEqual(await filesIn(folder), ["index.html"]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
