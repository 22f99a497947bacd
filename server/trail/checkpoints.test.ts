import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { readCheckpoint } from "#evidence/checkpoint.ts";
import { isNoteBy, readNote } from "#evidence/note.ts";
import { provesConsistency, provesInclusion } from "#evidence/proofs.ts";
import { readVerifierKey } from "#evidence/signature.ts";
import type { Context } from "../context.ts";
import { historyOf } from "../records/history.ts";
import { create, edit, testRegister } from "../testing.ts";
import { checkpointChanges, makeCheckpoint, requireKnownPast, rotateKey } from "./checkpoints.ts";
import { proveConsistency, proveInclusion, verifierKeys } from "./prove.ts";
import { redact } from "./redact.ts";
import { memoryVault } from "./vault.ts";
import { verifyTrail } from "./verify.ts";

/** The tree a note names, after its signature was verified by the newest key of the trail. */
async function signedTree(ctx: Context, text: string) {
  const note = readNote(text);
  const checkpoint = note === null ? null : readCheckpoint(note.text);
  const key = (await verifierKeys(ctx)).at(-1);
  assert.ok(note && checkpoint && key);
  assert.ok(isNoteBy(note, readVerifierKey(key.verifierKey)));
  return checkpoint;
}

const hashes = (texts: readonly string[]) => texts.map((text) => Buffer.from(text, "base64"));

onEachEngine((engine) => {
  test("who kept a checkpoint can prove later that nothing before it was changed", async () => {
    await using register = await testRegister(engine);
    const { dpo } = register;
    await create(dpo, "parties", "host", { legalName: "Hébergeur SA" });
    const earlier = await signedTree(dpo, (await makeCheckpoint(dpo)).note);
    for (let n = 0; n < 5; n += 1)
      await create(dpo, "parties", `p-${n}`, { legalName: `Party ${n}` });
    const proof = await proveConsistency(dpo, earlier.size);
    const later = await signedTree(dpo, proof.checkpoint);
    assert.ok(later.size > earlier.size);
    assert.ok(provesConsistency(earlier, later, hashes(proof.path)));
    const entry = await proveInclusion(dpo, 1);
    const [leaf = Buffer.alloc(0)] = hashes([entry.leaf]);
    assert.ok(provesInclusion(leaf, entry.index, later.size, hashes(entry.path), later.root));
    await assert.rejects(proveInclusion(dpo, later.size + 1), /not_found|nothing|no such/i);
  });

  test("a checkpoint is made when something happened, and not when nothing did", async () => {
    await using register = await testRegister(engine);
    const { dpo } = register;
    const { checkpoint } = dpo.db.tables;
    const count = () => dpo.db.read((orm) => orm.$count(checkpoint));
    await checkpointChanges(dpo);
    assert.equal(await count(), 0);
    await create(dpo, "parties", "host", { legalName: "Hébergeur SA" });
    await checkpointChanges(dpo);
    await checkpointChanges(dpo);
    assert.equal(await count(), 1);
    const found = await verifyTrail(dpo.db);
    assert.ok(found.ok);
    assert.equal(found.checkpoints, 1);
    assert.equal(found.signed, found.entries);
  });

  test("a new key is announced, signs beside the old one once, and old checkpoints still verify", async () => {
    await using register = await testRegister(engine);
    const { dpo } = register;
    const admin = register.as("ada", "admin");
    await create(dpo, "parties", "host", { legalName: "Hébergeur SA" });
    await makeCheckpoint(dpo);
    const old = dpo.vault.signingKey();
    await assert.rejects(rotateKey(dpo, null), { kind: "forbidden" });
    const { note } = await rotateKey(admin, "the old one was on a stolen disk");
    const read = readNote(note);
    assert.ok(read);
    const keys = (await verifierKeys(dpo)).map(({ verifierKey }) => readVerifierKey(verifierKey));
    assert.equal(keys.length, 2);
    for (const key of keys) assert.ok(isNoteBy(read, key));
    assert.notEqual(dpo.vault.signingKey().verifierKey, old.verifierKey);
    await create(dpo, "parties", "later", { legalName: "Later" });
    await makeCheckpoint(dpo);
    const found = await verifyTrail(dpo.db);
    assert.ok(found.ok && found.checkpoints === 3, JSON.stringify(found));
  });

  test("an older copy of the register, or another one, is told from what was signed", async () => {
    await using register = await testRegister(engine);
    await using other = await testRegister(engine);
    const { dpo } = register;
    await create(dpo, "parties", "host", { legalName: "Hébergeur SA" });
    await makeCheckpoint(dpo);
    await requireKnownPast(dpo);
    const { db } = other.dpo;
    await assert.rejects(requireKnownPast({ db, vault: dpo.vault }), /older copy/);
    for (const id of ["a", "b", "c"]) await create(other.dpo, "parties", id, { legalName: id });
    await assert.rejects(requireKnownPast({ db, vault: dpo.vault }), /another register/);
    await requireKnownPast({ db, vault: memoryVault("new") });
  });

  test("erasing what an entry recorded leaves every proof valid, and says who did it and why", async () => {
    await using register = await testRegister(engine);
    const { dpo } = register;
    const party = await create(dpo, "parties", "host", { legalName: "Jean Dupont" });
    await edit(dpo, "parties", party, { legalName: "Hébergeur SA", notes: "renamed" });
    const { items } = await historyOf(dpo, "parties", "host", { before: null, limit: 10 });
    const seq = items.find(({ version }) => version === 1)?.seq ?? 0;
    const before = await proveInclusion(dpo, seq);
    const signed = await signedTree(dpo, before.checkpoint);
    await assert.rejects(redact(register.as("ed", "editor"), seq, "why"), { kind: "forbidden" });
    await assert.rejects(redact(dpo, seq, " "), { kind: "invalid" });
    await redact(dpo, seq, "asked for on 3 March 2026");
    await assert.rejects(redact(dpo, seq, "again"), { kind: "conflict" });
    const [leaf = Buffer.alloc(0)] = hashes([before.leaf]);
    assert.ok(provesInclusion(leaf, before.index, signed.size, hashes(before.path), signed.root));
    const after = await proveInclusion(dpo, seq);
    assert.equal(after.leaf, before.leaf);
    const found = await verifyTrail(dpo.db);
    assert.ok(found.ok && found.redacted === 1, JSON.stringify(found));
    const { auditPayload } = dpo.db.tables;
    const bodies = await dpo.db.read((orm) => orm.select().from(auditPayload));
    assert.ok(!bodies.some(({ body }) => body?.includes("Dupont") && !body.includes("renamed")));
  });
});
