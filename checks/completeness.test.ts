import assert from "node:assert/strict";
import { test } from "node:test";
import { recordsOfSix } from "#samples/organisations/six.ts";
import { recordOf } from "#register/complete.ts";
import { makeRegister } from "#register/register.ts";
import { completenessOf } from "./completeness.ts";
import { Draft } from "./testing/draft.ts";
import { at } from "./testing/words.ts";

const six = makeRegister(recordsOfSix(), at);

test("every activity of the six complete organisations is complete", () => {
  for (const activity of six.current("activities")) {
    const { missing, score } = completenessOf(activity, six);
    assert.deepEqual(missing, [], activity.id);
    assert.equal(score, 100, activity.id);
  }
});

test("what does not apply is not asked: no transfer, no sensitive data, no purpose of a processor", () => {
  const idsOf = (id: string) => {
    const activity = six.find("activities", id);
    assert.ok(activity !== undefined);
    return completenessOf(activity, six).blocks.map((block) => block.id);
  };
  assert.ok(!idsOf("merles-sales").includes("transfers"));
  assert.ok(!idsOf("merles-sales").includes("conditions"));
  assert.ok(idsOf("merles-news").includes("transfers"));
  assert.ok(idsOf("ombeline-care").includes("conditions"));
  assert.deepEqual(idsOf("kranich-hosting"), ["identity", "clients", "security", "recipients"]);
});

test("each missing point says what is missing and where", () => {
  const draft = new Draft();
  draft.activity("newsletter").ownerName = null;
  draft.involvement("news-mailer").contractId = null;
  const register = draft.register();
  const activity = register.find("activities", "newsletter");
  assert.ok(activity !== undefined);
  const { missing, score } = completenessOf(activity, register);
  assert.deepEqual(
    missing.map(({ label, pointer }) => [label.en, pointer]),
    [
      ["Owner", "/ownerName"],
      ["Post Pigeon Inc.: contract", "/involvements/0/contractId"],
    ],
  );
  assert.ok(score < 100 && score > 90);
});

test("an empty record is not complete, and never scores a hundred while something is missing", () => {
  const empty = recordOf("activities", "empty", at, { reference: "T-0", ourRole: "controller" });
  const { missing, score } = completenessOf(empty, six);
  assert.ok(missing.length > 5);
  assert.ok(score < 20, String(score));
});
