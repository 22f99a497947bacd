import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { toDocument } from "#register/document.ts";
import { everyShape, generateRegister } from "#register/generate.ts";
import { readSample, sampleNames } from "#samples/samples.ts";
import { getRecord } from "../records/get.ts";
import { Refusal } from "../refusal.ts";
import { create, edit, testRegister } from "../testing.ts";
import { verifyTrail } from "../trail/verify.ts";
import { asOf } from "./as-of.ts";
import { exportDocument } from "./export.ts";
import { importDocument } from "./import.ts";

const documents: readonly (readonly [string, () => string])[] = [
  ...sampleNames.map((name) => [`the sample ${name}`, () => readSample(name)] as const),
  ["a register that uses every shape and every field", () => toDocument(everyShape())],
  [
    "a generated register of 40 activities",
    () => toDocument(generateRegister({ seed: 7, activities: 40, linksPerActivity: 20 })),
  ],
];

onEachEngine((engine) => {
  for (const [name, document] of documents) {
    test(`${name} comes out of an empty register byte by byte as it went in`, async () => {
      await using register = await testRegister(engine);
      const text = document();
      const result = await importDocument(register.dpo, text, { dryRun: false });
      assert.equal(result.changed, 0);
      assert.equal(await exportDocument(register.dpo), text);
      assert.equal(
        await exportDocument(asOf(register.dpo, "2026-03-03")),
        text,
        "as of the end of the day",
      );
      assert.ok((await verifyTrail(register.dpo.db)).ok);
    });
  }

  test("importing the same document again changes nothing", async () => {
    await using register = await testRegister(engine);
    await importDocument(register.dpo, readSample("ogo-security"), { dryRun: false });
    const again = await importDocument(register.dpo, readSample("ogo-security"), { dryRun: false });
    assert.deepEqual([again.created, again.changed], [0, 0]);
  });

  test("a dry run says what would happen and keeps nothing", async () => {
    await using register = await testRegister(engine);
    const result = await importDocument(register.dpo, readSample("ogo-security"), { dryRun: true });
    assert.ok(result.dryRun && result.created > 20);
    assert.equal((await verifyTrail(register.dpo.db)).entries, 0);
    await assert.rejects(getRecord(register.dpo, "organisations", "ogo-security"), Refusal);
  });

  test("one wrong record refuses the whole import with its place, and nothing is half-written", async () => {
    await using register = await testRegister(engine);
    const wrong = {
      format: "recital-register/1",
      parties: [
        { id: "good", legalName: "Good" },
        { id: "bad", legalName: "", colour: "red" },
      ],
    };
    await assert.rejects(
      importDocument(register.dpo, JSON.stringify(wrong), { dryRun: false }),
      (error) => {
        assert.ok(error instanceof Refusal && error.kind === "invalid");
        assert.ok(error.problems.some((problem) => problem.pointer === "/parties/1/legalName"));
        assert.ok(
          error.problems.some((problem) => problem.pointer.startsWith("/parties/1/colour")),
        );
        return true;
      },
    );
    assert.equal((await verifyTrail(register.dpo.db)).entries, 0);
  });

  test("an auditor takes the register away but cannot bring one in", async () => {
    await using register = await testRegister(engine);
    await importDocument(register.dpo, readSample("ogo-security"), { dryRun: false });
    const auditor = register.as("ava", "auditor");
    assert.equal(await exportDocument(auditor), readSample("ogo-security"));
    await assert.rejects(
      importDocument(auditor, readSample("ogo-security"), { dryRun: true }),
      Refusal,
    );
    await assert.rejects(exportDocument(register.as("cleo", "contributor")), Refusal);
  });

  test("the register can be read as it was at any past instant", async () => {
    await using register = await testRegister(engine);
    const party = await create(register.dpo, "parties", "p", { legalName: "Sendinblue" });
    const before = await exportDocument(register.dpo);
    register.clock.now = new Date("2026-05-01T00:00:00.000Z");
    await edit(register.dpo, "parties", party, { legalName: "Brevo" });
    assert.match(await exportDocument(register.dpo), /Brevo/);
    assert.equal(await exportDocument(asOf(register.dpo, "2026-04-30T23:59:59Z")), before);
    assert.match(await exportDocument(asOf(register.dpo, "2026-05-01T00:00:00Z")), /Brevo/);
    assert.doesNotMatch(
      await exportDocument(asOf(register.dpo, "2026-03-03T11:59:59Z")),
      /Sendinblue/,
    );
    assert.throws(() => asOf(register.dpo, "next week"), Refusal);
  });

  test("a clock that is set back does not reorder the past", async () => {
    await using register = await testRegister(engine);
    const party = await create(register.dpo, "parties", "p", { legalName: "one" });
    register.clock.now = new Date("2026-03-02T12:00:00.000Z");
    await edit(register.dpo, "parties", party, { legalName: "two" });
    register.clock.now = new Date("2026-03-03T12:00:01.000Z");
    assert.match(await exportDocument(asOf(register.dpo, "2026-03-03T12:00:00Z")), /two/);
    assert.ok((await verifyTrail(register.dpo.db)).ok);
  });
});
