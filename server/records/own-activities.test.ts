import assert from "node:assert/strict";
import { test } from "node:test";
import { onEachEngine } from "#db/testing.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { activity, create, edit, testRegister } from "../testing.ts";
import { change } from "./change.ts";
import { ownActivities } from "./own-activities.ts";
import type { AnyRecord } from "./write.ts";

const sendBack = (ctx: Context, record: AnyRecord, reason?: string) =>
  change(ctx, {
    kind: "update",
    collection: "activities",
    id: record.id,
    version: record.version,
    input: { ...record, state: "draft" },
    ...(reason === undefined ? {} : { reason }),
  });

const withoutReason = (error: unknown) => error instanceof Refusal && error.kind === "invalid";

onEachEngine((engine) => {
  test("an owner sees their own activities, drafts first, and nobody else’s", async () => {
    await using register = await testRegister(engine);
    const cleo = register.as("cleo", "contributor");
    const hers = { ownerEmail: "Cleo@example.org" };
    await create(register.dpo, "activities", "a", activity("T-1", { ...hers, state: "approved" }));
    await create(cleo, "activities", "b", activity("T-2", hers));
    await create(
      register.dpo,
      "activities",
      "c",
      activity("T-3", { ownerEmail: "ben@example.org" }),
    );
    const own = await ownActivities(cleo);
    assert.deepEqual(
      own.map(({ id, state, sentBack }) => [id, state, sentBack]),
      [
        ["b", "draft", null],
        ["a", "approved", null],
      ],
    );
    assert.deepEqual(await ownActivities(register.dpo), []);
  });

  test("an activity goes back to draft only with a reason, which its owner reads until they submit again", async () => {
    await using register = await testRegister(engine);
    const cleo = register.as("cleo", "contributor");
    const draft = await create(
      cleo,
      "activities",
      "a",
      activity("T-1", { ownerEmail: cleo.actor.email }),
    );
    const submitted = await edit(cleo, "activities", draft, { state: "in_review" });
    await assert.rejects(sendBack(register.dpo, submitted), withoutReason);
    await assert.rejects(sendBack(register.dpo, submitted, "  "), withoutReason);
    const returned = await sendBack(register.dpo, submitted, "Name the retention period.");
    const [own] = await ownActivities(cleo);
    assert.deepEqual(own?.sentBack, {
      at: returned.updatedAt,
      actorName: register.dpo.actor.id,
      reason: "Name the retention period.",
    });
    const mended = await edit(cleo, "activities", returned, { department: "Sales" });
    assert.notEqual((await ownActivities(cleo))[0]?.sentBack, null);
    const again = await edit(cleo, "activities", mended, { state: "in_review" });
    assert.equal((await ownActivities(cleo))[0]?.sentBack, null);
    await sendBack(register.dpo, again, "The recipients, too.");
    assert.equal((await ownActivities(cleo))[0]?.sentBack?.reason, "The recipients, too.");
  });
});
