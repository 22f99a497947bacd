import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { generateRegister } from "#register/generate.ts";
import { toDocument } from "#register/document.ts";
import { change } from "../records/change.ts";
import { getRecord } from "../records/get.ts";
import { historyOf, versionOf } from "../records/history.ts";
import { parseListQuery } from "../records/list-query.ts";
import { listRecords } from "../records/list.ts";
import { usesOf } from "../records/uses.ts";
import { Refusal } from "../refusal.ts";
import { activity, create, edit, english, type TestRegister, testRegister } from "../testing.ts";
import { asOf } from "./as-of.ts";
import { exportDocument } from "./export.ts";
import { importDocument } from "./import.ts";
import { overview } from "./overview.ts";

const on = (register: TestRegister, day: string) => {
  register.clock.now = new Date(`${day}T12:00:00.000Z`);
};

const list = (query = "") => parseListQuery("parties", new URLSearchParams(query), "en");
const whole = { before: null, limit: 50 };

/** Sendinblue in March, renamed in May, archived in July, and OVH from June on. */
async function partiesOverTime(register: TestRegister) {
  const first = await create(register.dpo, "parties", "p", { legalName: "Sendinblue" });
  on(register, "2026-05-01");
  await edit(register.dpo, "parties", first, { legalName: "Brevo" });
  on(register, "2026-06-01");
  await create(register.dpo, "parties", "q", { legalName: "OVH" });
  on(register, "2026-07-01");
  const archive = { kind: "archive", collection: "parties", id: "p", version: 2 } as const;
  await change(register.dpo, archive);
  on(register, "2026-08-01");
}

onEachEngine((engine) => {
  describe("the register as it stood", () => {
    test("a record says what it said on that day, and is not there before it was made", async () => {
      await using register = await testRegister(engine);
      await partiesOverTime(register);
      const nameOn = async (day: string) =>
        (await getRecord(asOf(register.dpo, day), "parties", "p"))["legalName"];
      assert.equal(await nameOn("2026-04-30"), "Sendinblue");
      assert.equal(await nameOn("2026-05-01"), "Brevo");
      assert.equal((await getRecord(register.dpo, "parties", "p")).archivedAt === null, false);
      await assert.rejects(getRecord(asOf(register.dpo, "2026-03-02"), "parties", "p"), Refusal);
      await assert.rejects(getRecord(asOf(register.dpo, "2026-05-31"), "parties", "q"), Refusal);
    });

    test("a list of the past finds by the words, order and archive of the time", async () => {
      await using register = await testRegister(engine);
      await partiesOverTime(register);
      const names = async (day: string, query: string) =>
        (await listRecords(asOf(register.dpo, day), "parties", list(query))).items.map(
          (record) => record["legalName"],
        );
      assert.deepEqual(await names("2026-06-30", "sort=-title"), ["OVH", "Brevo"]);
      assert.deepEqual(await names("2026-04-01", "q=sendin"), ["Sendinblue"]);
      assert.deepEqual(await names("2026-06-30", "q=sendin"), []);
      assert.deepEqual(await names("2026-07-02", ""), ["OVH"]);
      assert.deepEqual(await names("2026-07-02", "archived=true"), ["Brevo"]);
    });

    test("page after page, a list of the past holds each record once", async () => {
      await using register = await testRegister(engine);
      for (let n = 0; n < 7; n += 1)
        await create(register.dpo, "parties", `p${n}`, { legalName: `Party ${n % 3}` });
      const found: string[] = [];
      for (let cursor: string | null = ""; cursor !== null; ) {
        const query = list(`limit=2${cursor === "" ? "" : `&cursor=${cursor}`}`);
        const page = await listRecords(asOf(register.dpo, "2026-03-03"), "parties", query);
        assert.equal(page.total, 7);
        found.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      assert.deepEqual([...found].sort(), ["p0", "p1", "p2", "p3", "p4", "p5", "p6"]);
    });

    test("what refers to a record is what referred to it then", async () => {
      await using register = await testRegister(engine);
      await create(register.dpo, "parties", "p", { legalName: "OVH" });
      const using = await create(
        register.dpo,
        "activities",
        "a",
        activity("T-1", { involvements: [{ id: "i", partyId: "p", roleId: "processor" }] }),
      );
      on(register, "2026-05-01");
      await edit(register.dpo, "activities", using, { involvements: [] });
      assert.deepEqual(await usesOf(register.dpo, "parties", "p"), []);
      const [then] = await usesOf(asOf(register.dpo, "2026-04-30"), "parties", "p");
      assert.deepEqual(then?.pointers, ["/involvements/0/partyId"]);
    });

    test("any mixture of changes reads back as each day left it", async () => {
      await using register = await testRegister(engine);
      const days = ["2026-03-03", "2026-04-03", "2026-05-03"];
      const left: string[] = [];
      for (const [seed, day] of days.entries()) {
        on(register, day);
        const generated = generateRegister({ seed: 1, activities: 2 + seed });
        await importDocument(register.dpo, toDocument(generated), { dryRun: false });
        const [record] = (await listRecords(register.dpo, "parties", list("limit=1"))).items;
        assert.ok(record);
        await edit(register.dpo, "parties", record, { legalName: `Party of day ${seed}` });
        left.push(await exportDocument(register.dpo));
      }
      on(register, "2026-06-01");
      for (const [at, day] of days.entries()) {
        const withoutInstant = (text = "") => text.replace(/"asOf": "[^"]*"/, "");
        const read = await exportDocument(asOf(register.dpo, day));
        assert.equal(withoutInstant(read), withoutInstant(left[at]));
      }
    });

    test("a contributor sees of the past only what they may see of the present", async () => {
      await using register = await testRegister(engine);
      const cleo = register.as("cleo", "contributor");
      const hers = await create(register.dpo, "activities", "a", {
        ...activity("T-1"),
        ownerEmail: "cleo@example.org",
      });
      on(register, "2026-05-01");
      await edit(register.dpo, "activities", hers, { ownerEmail: "else@example.org" });
      await assert.rejects(getRecord(asOf(cleo, "2026-04-01"), "activities", "a"), Refusal);
      const activities = parseListQuery("activities", new URLSearchParams(), "en");
      const past = await listRecords(asOf(cleo, "2026-04-01"), "activities", activities);
      assert.equal(past.total, 0);
      assert.equal((await overview(asOf(cleo, "2026-04-01"))).counts.activities, 0);
    });
  });

  describe("versions of a record", () => {
    test("its history goes back page by page and, read in the past, ends there", async () => {
      await using register = await testRegister(engine);
      await partiesOverTime(register);
      const first = await historyOf(register.dpo, "parties", "p", { before: null, limit: 2 });
      assert.deepEqual(
        first.items.map(({ action }) => action),
        ["archive", "update"],
      );
      assert.equal(first.total, 3);
      const before = Number(first.nextCursor);
      const rest = await historyOf(register.dpo, "parties", "p", { before, limit: 2 });
      assert.deepEqual(
        rest.items.map(({ action, version }) => [action, version]),
        [["create", 1]],
      );
      assert.equal(rest.nextCursor, null);
      const then = await historyOf(asOf(register.dpo, "2026-04-01"), "parties", "p", whole);
      assert.equal(then.total, 1);
    });

    test("an earlier version is brought back as a new one, with a reason", async () => {
      await using register = await testRegister(engine);
      const first = await create(register.dpo, "activities", "a", activity("T-1"));
      const changed = await edit(register.dpo, "activities", first, {
        name: english("Something else"),
        state: "in_review",
      });
      const earlier = await versionOf(register.dpo, "activities", "a", 1);
      const intent = {
        kind: "revert",
        collection: "activities",
        id: "a",
        version: changed.version,
        earlier,
      } as const;
      await assert.rejects(change(register.dpo, intent), Refusal);
      const back = await change(register.dpo, { ...intent, reason: "changed by mistake" });
      assert.deepEqual(
        [back.version, back["name"], back["state"]],
        [3, { en: { text: "Activity T-1", changedAt: first.createdAt } }, "in_review"],
      );
      const { items } = await historyOf(register.dpo, "activities", "a", whole);
      assert.deepEqual([items[0]?.action, items[0]?.reason], ["revert", "changed by mistake"]);
    });

    test("who may not change a record may not bring back a version of it either", async () => {
      await using register = await testRegister(engine);
      const party = await create(register.dpo, "parties", "p", { legalName: "OVH" });
      await edit(register.dpo, "parties", party, { legalName: "OVHcloud" });
      const intent = { kind: "revert", collection: "parties", id: "p", version: 2 } as const;
      const asked = change(register.as("ada", "auditor"), {
        ...intent,
        earlier: party,
        reason: "because",
      });
      await assert.rejects(asked, Refusal);
    });
  });
});
