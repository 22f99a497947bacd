import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { recordOf } from "#register/complete.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { change } from "../records/change.ts";
import { type TestRegister, testRegister } from "../testing.ts";
import { errorsBeforePublication } from "./findings.ts";
import { findingGroups } from "./groups.ts";
import { findingCounts, listFindings, noFilter, pageOfFindings } from "./report.ts";
import { grantWaiver } from "./waive.ts";

const at = "2026-03-03T12:00:00.000Z";
const both = (text: string) => ({
  en: { text, changedAt: null },
  fr: { text, changedAt: null },
});

async function create(
  ctx: Context,
  collection: "organisations" | "activities" | "policies",
  id: string,
  said: object,
) {
  const input = recordOf(collection, id, at, said as never);
  await change(ctx, { kind: "create", collection, id, input });
}

/** A register with an activity that has no purpose and no retention rule. */
async function register(engine: Parameters<typeof testRegister>[0]): Promise<TestRegister> {
  const opened = await testRegister(engine);
  await create(opened.dpo, "organisations", "us", { legalName: "Us", languages: ["en", "fr"] });
  await create(opened.dpo, "activities", "orders", {
    reference: "T-1",
    name: both("Orders"),
    organisationIds: ["us"],
    ourRole: "controller",
    state: "approved",
    visibility: "public",
    ownerEmail: "olga@example.org",
  });
  await create(opened.dpo, "policies", "privacy", { slug: "privacy", languages: ["en"] });
  return opened;
}

const waiver = (until: string, rule = "REC-007", pointer = "/ownerName") => ({
  rule,
  record: "activities/orders",
  part: null,
  pointer,
  reason: "The department is being formed.",
  until,
});

const waive = async (ctx: Context, id: string, input: object) =>
  change(ctx, {
    kind: "create",
    collection: "waivers",
    id,
    input,
    grant: await grantWaiver(ctx, input),
  });

onEachEngine((engine) => {
  test("are those of the register as it stands, errors first, and follow a change", async () => {
    await using opened = await register(engine);
    const before = await listFindings(opened.dpo, { ...noFilter, collection: "activities" });
    assert.ok(before.some(({ rule }) => rule === "REC-001"));
    const places = before.map(({ severity }) => ["error", "warning", "info"].indexOf(severity));
    assert.deepEqual(places, places.toSorted());
    const [first] = before;
    assert.deepEqual(first?.record, {
      collection: "activities",
      id: "orders",
      title: "Orders",
      isDraft: false,
    });
    await change(opened.dpo, {
      kind: "archive",
      collection: "activities",
      id: "orders",
      version: 1,
    });
    assert.deepEqual(await listFindings(opened.dpo, { ...noFilter, collection: "activities" }), []);
  });

  test("of a past instant are those of the register as it stood", async () => {
    await using opened = await register(engine);
    const then = opened.clock.now.toISOString();
    opened.clock.now = new Date("2026-03-04T12:00:00.000Z");
    await change(opened.dpo, {
      kind: "archive",
      collection: "activities",
      id: "orders",
      version: 1,
    });
    const past = await listFindings({ ...opened.dpo, asOf: then }, noFilter);
    assert.ok(past.some(({ rule, record }) => rule === "REC-001" && record.id === "orders"));
  });

  test("that are errors keep the policy that shows the record from being published", async () => {
    await using opened = await register(engine);
    const errors = await errorsBeforePublication(opened.dpo, "privacy");
    assert.ok(errors.some(({ finding }) => finding.rule.id === "REC-001"));
    assert.ok(errors.every(({ finding }) => finding.rule.severity === "error"));
  });

  test("come in pages and in groups that hold all of them, and count what is asked for", async () => {
    await using opened = await register(engine);
    const all = await listFindings(opened.dpo, noFilter);
    const read: unknown[] = [];
    for (let from = 0; from < all.length; from += 3) {
      const page = await pageOfFindings(opened.dpo, noFilter, from, 3);
      assert.equal(page.total, all.length);
      read.push(...page.items);
    }
    assert.deepEqual(read, all);
    for (const by of ["fix", "record"] as const) {
      const { counts, items, total } = await findingGroups(opened.dpo, noFilter, by, 1000);
      assert.equal(total, items.length);
      assert.equal(
        items.reduce((sum, group) => sum + group.total, 0),
        all.length,
      );
      assert.equal(counts.error + counts.warning + counts.info, all.length);
      const few = await findingGroups(opened.dpo, noFilter, by, 2);
      assert.deepEqual(few, { ...few, items: items.slice(0, 2), total });
    }
    const errors = { ...noFilter, severity: "error" } as const;
    const { counts } = await findingGroups(opened.dpo, errors, "fix", 1);
    assert.deepEqual([counts.warning, counts.info], [0, 0]);
  });

  test("that are waived come back when the last day of the waiver is over", async () => {
    await using opened = await register(engine);
    await waive(opened.dpo, "w", waiver("2026-03-10", "REC-006", "/measureIds"));
    const isOpen = async () =>
      (await listFindings(opened.dpo, { ...noFilter, state: "open" })).some(
        ({ rule }) => rule === "REC-006",
      );
    opened.clock.now = new Date("2026-03-10T12:00:00.000Z");
    assert.equal(await isOpen(), false);
    opened.clock.now = new Date("2026-03-11T12:00:00.000Z");
    assert.equal(await isOpen(), true);
  });

  describe("can be waived", () => {
    test("by an editor where they are warnings, who is named; the count falls", async () => {
      await using opened = await register(engine);
      const { dpo } = opened;
      await change(dpo, {
        kind: "update",
        collection: "activities",
        id: "orders",
        version: 1,
        input: {
          ...recordOf("activities", "orders", at, {}),
          reference: "T-1",
          name: both("Orders"),
          organisationIds: ["us"],
          ourRole: "controller",
          state: "approved",
          visibility: "public",
        },
      });
      const before = await findingCounts(dpo);
      const editor = opened.as("ed", "editor");
      const record = await waive(editor, "w", waiver("2026-09-03"));
      assert.equal(record["waivedBy"], "ed@example.org");
      assert.equal(record["waivedAt"], "2026-03-03");
      const after = await findingCounts(dpo);
      assert.equal(after.warning, before.warning - 1);
      assert.equal(after.waived, 1);
    });

    test("as errors only by the DPO", async () => {
      await using opened = await register(engine);
      const error = waiver("2026-09-03", "REC-001", "/purposes");
      for (const ctx of [opened.as("ed", "editor"), opened.as("olga", "contributor")]) {
        await assert.rejects(waive(ctx, "w", error), isRefused("forbidden"));
      }
      await waive(opened.dpo, "w", error);
      const errors = await errorsBeforePublication(opened.dpo, "privacy");
      assert.ok(!errors.some(({ finding }) => finding.rule.id === "REC-001"));
    });

    test("by the owner of the activity, and by no other contributor", async () => {
      await using opened = await register(engine);
      const warning = waiver("2026-09-03", "REC-006", "/measureIds");
      const stranger = opened.as("sam", "contributor");
      await assert.rejects(waive(stranger, "w", warning), isRefused("forbidden"));
      await waive(opened.as("olga", "contributor"), "w", warning);
    });

    test("for twelve months at most, and only what is there", async () => {
      await using opened = await register(engine);
      const { dpo } = opened;
      await assert.rejects(
        waive(dpo, "w", waiver("2027-03-04", "REC-006", "/measureIds")),
        isRefused("invalid"),
      );
      await assert.rejects(
        waive(dpo, "w", waiver("2026-09-03", "REC-013", "/clients")),
        isRefused("invalid"),
      );
    });

    test("and in no other way than that", async () => {
      await using opened = await register(engine);
      const input = { ...waiver("2026-09-03"), fingerprint: "made up" };
      await assert.rejects(
        change(opened.dpo, { kind: "create", collection: "waivers", id: "w", input }),
        isRefused("forbidden"),
      );
    });
  });
});

const isRefused = (reason: Refusal["kind"]) => (error: unknown) =>
  error instanceof Refusal && error.kind === reason;
