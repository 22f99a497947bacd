import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import { type Files, forgeries } from "#evidence/bundle/testing/forge.ts";
import { mutate } from "#evidence/bundle/testing/mutate.ts";
import { verifyBundle } from "#evidence/bundle/verify-bundle.js";
import { newSigningKey, type SigningKey } from "#evidence/signature.ts";
import { signedNote } from "#evidence/note.ts";
import { makeRandom } from "#register/random.ts";
import type { Context } from "../context.ts";
import { create, testRegister } from "../testing.ts";
import { exportBundle } from "./bundle.ts";
import { richBundles, unpackedBundle } from "./testing/rich-bundles.ts";

/** A bundle made once, with the checkpoint that somebody was given before: making one takes seconds. */
const sound = Promise.withResolvers<{
  readonly files: Files;
  /** Exported a little earlier. */
  readonly another: Files;
  readonly earlier: string;
  readonly key: SigningKey;
}>();

before(async () => {
  await using register = await testRegister("sqlite");
  const made = await richBundles(register);
  sound.resolve({ ...made, key: register.dpo.vault.signingKey() });
});

async function filled(ctx: Context): Promise<void> {
  for (const id of ["a", "b", "c", "d"])
    await create(ctx, "parties", id, { legalName: `Party ${id}` });
}

function withFolder(files: ReadonlyMap<string, Uint8Array>, work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "recital-bundle-"));
  try {
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("an auditor takes the register away and verifies it with Node alone", async () => {
  const { files } = await sound.promise;
  for (const kind of ["pdf", "xlsx", "csv", "json", "jsonld"])
    assert.ok((files.get(`register/register.${kind}`)?.length ?? 0) > 0, kind);
  const found = await verifyBundle(files);
  assert.ok(found.ok, found.lines.join("\n"));
  withFolder(files, (folder) => {
    const verify = () =>
      spawnSync(process.execPath, [join(folder, "verify.mjs")], { encoding: "utf8" });
    const sound = verify();
    assert.equal(sound.status, 0, sound.stderr);
    assert.match(sound.stdout, /VALID\n$/);
    assert.match(sound.stdout, /Not proven/);
    writeFileSync(join(folder, "register/register.csv"), "altered");
    const altered = verify();
    assert.equal(altered.status, 1);
    assert.match(altered.stdout, /NOT VALID: register\/register\.csv/);
  });
});

test("nobody without the right to read the trail takes it away", async () => {
  await using register = await testRegister("sqlite");
  await assert.rejects(exportBundle(register.as("ed", "editor"), "en"), { kind: "forbidden" });
});

test("whatever is altered in a bundle is seen, and the first bad entry or file is named", async () => {
  const { another, files } = await sound.promise;
  const { byKind, unseen } = await mutate(files, another, 420, makeRandom(7).next);
  assert.deepEqual(unseen, []);
  assert.deepEqual([...byKind.keys()].toSorted(), Object.keys(forgeries).toSorted());
});

test("a bundle signed with another key, or put together from two, is refused", async () => {
  const { files } = await sound.promise;
  await using two = await testRegister("sqlite");
  await filled(two.dpo);
  const others = await unpackedBundle(two.dpo, "en");
  for (const name of ["trail/entries.jsonl", "trail/checkpoint", "trail/keys", "manifest.json"]) {
    const mixed = new Map([...files, [name, others.get(name) ?? Buffer.alloc(0)]]);
    assert.ok(!(await verifyBundle(mixed)).ok, name);
  }
  const text =
    Buffer.from(files.get("trail/checkpoint") ?? [])
      .toString()
      .split("\n\n")[0] ?? "";
  const note = signedNote(`${text}\n`, [newSigningKey("localhost/trail")]);
  const found = await verifyBundle(new Map([...files, ["trail/checkpoint", Buffer.from(note)]]));
  assert.ok(!found.ok);
  assert.equal(found.bad, "trail/checkpoint");
});

test("who kept a checkpoint sees that a history was rewritten, even with the right key", async () => {
  const { earlier, files, key } = await sound.promise;
  assert.ok((await verifyBundle(files, { checkpoint: earlier, key: key.verifierKey })).ok);
  await using rewritten = await testRegister("sqlite");
  rewritten.dpo.vault.replaceSigningKey(key);
  await create(rewritten.dpo, "parties", "other", { legalName: "Other" });
  await filled(rewritten.dpo);
  const other = await unpackedBundle(rewritten.dpo, "en");
  assert.ok((await verifyBundle(other)).ok, "alone it cannot be told");
  const found = await verifyBundle(other, { checkpoint: earlier });
  assert.ok(!found.ok);
  assert.match(found.lines.join("\n"), /history was rewritten/);
});

test("whoever reads French is told in French what holds and what does not", async () => {
  const { files } = await sound.promise;
  const held = await verifyBundle(files, {}, "fr");
  assert.ok(held.ok);
  assert.match(held.lines[0] ?? "", /^\d+ entrées de la piste se suivent sans lacune/);
  const altered = new Map([...files, ["register/register.csv", Buffer.from("altered")]]);
  const found = await verifyBundle(altered, {}, "fr");
  assert.equal(found.lines.at(-1), "NON VALIDE : register/register.csv : contenu altéré");
});

/** A key whose own letters look like the parts of its line, which a plus sign parts. */
function keyWithPluses(): SigningKey {
  for (;;) {
    const key = newSigningKey("localhost/trail");
    if (/\+[0-9a-f]*\+[^+]*$/.test(key.verifierKey.split("+").slice(2).join("+"))) return key;
  }
}

test("openssl verifies the signature as the bundle's README says, whatever the key and the language of the machine", async (context) => {
  for (const tool of ["openssl", "xxd"])
    if (spawnSync(tool, ["-v"]).error) return context.skip(`${tool} is not installed`);
  const { files } = await sound.promise;
  const readme = Buffer.from(files.get("README.txt") ?? []).toString();
  const commands = readme.split("openssl alone:\n")[1]?.split("\n\n")[0] ?? "";
  const [text = ""] = Buffer.from(files.get("trail/checkpoint") ?? [])
    .toString()
    .split("\n\n");
  const key = keyWithPluses();
  const signedAnew = new Map([
    ["trail/checkpoint", Buffer.from(signedNote(`${text}\n`, [key]))],
    ["trail/keys", Buffer.from(`${key.verifierKey}\n`)],
  ]);
  for (const bundle of [files, signedAnew])
    for (const language of ["C", "C.UTF-8"])
      withFolder(bundle, (folder) => {
        const env = { ...process.env, LC_ALL: language };
        const ran = execFileSync("sh", ["-e", "-c", commands], { cwd: folder, env });
        assert.match(ran.toString(), /Verified Successfully/i);
      });
});
