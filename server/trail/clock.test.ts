import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { openOffice } from "../people/testing.ts";
import { getRecord } from "../records/get.ts";
import { asOf } from "../registers/as-of.ts";
import { create, edit, testRegister, type TestRegister } from "../testing.ts";
import { verifyTrail } from "./verify.ts";

const dayMs = 24 * 60 * 60 * 1000;

const step = (clock: { now: Date }, ms: number) => {
  clock.now = new Date(clock.now.getTime() + ms);
};

const entriesOf = async ({ dpo }: TestRegister) => {
  const { audit } = dpo.db.tables;
  return dpo.db.read((orm) =>
    orm
      .select({ seq: audit.seq, ts: audit.ts, action: audit.action })
      .from(audit)
      .orderBy(audit.seq),
  );
};

onEachEngine((engine) => {
  test("a clock set back by a day leaves the order of entries as it was, and the trail says once that it was (R-18)", async () => {
    await using register = await testRegister(engine);
    const { clock, dpo } = register;
    const first = await create(dpo, "parties", "p", { legalName: "Sendinblue" });
    step(clock, -dayMs);
    const second = await edit(dpo, "parties", first, { legalName: "Brevo" });
    step(clock, -60 * 1000);
    await edit(dpo, "parties", second, { legalName: "Brevo SA" });
    const entries = await entriesOf(register);
    assert.deepEqual(
      entries.map(({ action }) => action),
      ["create", "clock", "update", "update"],
    );
    assert.equal(new Set(entries.map(({ ts }) => ts)).size, 1, "none lies before another");
    assert.ok((await verifyTrail(dpo.db)).ok);
  });

  test("a clock that is a year ahead for a while is told when it is put right, and the past reads in order (R-18)", async () => {
    await using register = await testRegister(engine);
    const { clock, dpo } = register;
    const first = await create(dpo, "parties", "p", { legalName: "Sendinblue" });
    step(clock, 365 * dayMs);
    const second = await edit(dpo, "parties", first, { legalName: "Brevo" });
    step(clock, -365 * dayMs);
    await edit(dpo, "parties", second, { legalName: "Brevo SA" });
    assert.deepEqual(
      (await entriesOf(register)).map(({ action }) => action),
      ["create", "update", "clock", "update"],
    );
    step(clock, 366 * dayMs);
    const nameOn = async (day: string) =>
      (await getRecord(asOf(dpo, day), "parties", "p"))["legalName"];
    assert.equal(await nameOn("2026-03-04"), "Sendinblue");
    assert.equal(await nameOn("2027-03-04"), "Brevo SA");
  });

  test("clocks of two processes that differ by seconds, or a leap second, leave no word in the trail (R-18)", async () => {
    await using register = await testRegister(engine);
    const { clock, dpo } = register;
    const first = await create(dpo, "parties", "p", { legalName: "Sendinblue" });
    step(clock, -1000);
    await edit(dpo, "parties", first, { legalName: "Brevo" });
    assert.deepEqual(
      (await entriesOf(register)).map(({ action }) => action),
      ["create", "update"],
    );
  });

  test("a session never lasts longer because a clock was set back, and ends when it goes forward (R-18)", async () => {
    await using office = await openOffice(engine);
    await office.employ("ana", "auditor");
    for (const [ms, status] of [
      [-1000, 200],
      [-dayMs, 401],
      [365 * dayMs, 401],
    ] as const) {
      const browser = await office.signedIn("ana");
      step(office.register.clock, ms);
      assert.equal((await browser.ask("GET", "/me")).status, status, `${ms} ms`);
      step(office.register.clock, -ms);
    }
  });
});
