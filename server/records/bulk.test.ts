import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import { activity, create, edit, testRegister } from "../testing.ts";
import { type BulkEdit, changeSeveral } from "./bulk.ts";
import { getRecord } from "./get.ts";

const nothing: BulkEdit = {
  records: [],
  set: {},
  addTags: [],
  removeTags: [],
  archived: null,
  reason: null,
};

onEachEngine((engine) => {
  test("a bulk edit changes what was chosen and nothing else, each record by itself", async () => {
    await using register = await testRegister(engine);
    const { dpo } = register;
    await create(dpo, "activities", "a", activity("T-1", { tags: ["HR", "old"] }));
    await create(dpo, "activities", "b", activity("T-2", { ownerName: "Bo", department: "Sales" }));
    const records = [
      { id: "a", version: 1 },
      { id: "b", version: 1 },
    ];
    const set = { ownerName: "Ana", nextReviewAt: "2027-01-31" };
    const outcomes = await changeSeveral(dpo, "activities", {
      ...nothing,
      records,
      set,
      addTags: ["2027"],
      removeTags: ["old"],
    });
    assert.deepEqual(outcomes, [
      { id: "a", version: 2 },
      { id: "b", version: 2 },
    ]);
    const [a, b] = [
      await getRecord(dpo, "activities", "a"),
      await getRecord(dpo, "activities", "b"),
    ];
    assert.deepEqual(
      [a["ownerName"], a["nextReviewAt"], a["tags"]],
      ["Ana", "2027-01-31", ["HR", "2027"]],
    );
    assert.deepEqual([b["ownerName"], b["department"], b["tags"]], ["Ana", "Sales", ["2027"]]);
  });

  test("what somebody changed meanwhile, or may not be changed, stays and says why; the others are changed", async () => {
    await using register = await testRegister(engine);
    const { dpo } = register;
    const carl = register.as("carl", "contributor");
    const own = { ownerEmail: carl.actor.email };
    const stale = await create(dpo, "activities", "stale", activity("T-1", own));
    await create(dpo, "activities", "own", activity("T-2", own));
    await create(dpo, "activities", "foreign", activity("T-3"));
    await edit(dpo, "activities", stale, { department: "Legal" });
    const records = ["stale", "own", "foreign"].map((id) => ({ id, version: 1 }));
    const outcomes = await changeSeveral(carl, "activities", {
      ...nothing,
      records,
      set: { department: "Sales" },
    });
    assert.deepEqual(
      outcomes.map((one) => "version" in one),
      [false, true, false],
    );
    assert.equal((await getRecord(dpo, "activities", "stale"))["department"], "Legal");
    assert.equal((await getRecord(dpo, "activities", "foreign"))["department"], null);
  });

  test("records are archived together, and brought back by their new versions", async () => {
    await using register = await testRegister(engine);
    const { dpo } = register;
    await create(dpo, "activities", "a", activity("T-1"));
    const archive = { ...nothing, records: [{ id: "a", version: 1 }], archived: true };
    assert.deepEqual(await changeSeveral(dpo, "activities", archive), [{ id: "a", version: 2 }]);
    const restore = { ...archive, records: [{ id: "a", version: 2 }], archived: false };
    assert.deepEqual(await changeSeveral(dpo, "activities", restore), [{ id: "a", version: 3 }]);
  });

  test("only some fields can be set in many records at once", async () => {
    await using register = await testRegister(engine);
    const records = [{ id: "a", version: 1 }];
    await assert.rejects(
      changeSeveral(register.dpo, "activities", { ...nothing, records, set: { reference: "T" } }),
      { kind: "invalid" },
    );
    await assert.rejects(
      changeSeveral(register.dpo, "parties", { ...nothing, records, set: { state: "draft" } }),
      { kind: "invalid" },
    );
  });
});
