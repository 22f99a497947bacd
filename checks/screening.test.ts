import assert from "node:assert/strict";
import { test } from "node:test";
import { recordsOfSix } from "#samples/organisations/six.ts";
import { makeRegister } from "#register/register.ts";
import { suggestedCriteria } from "./screening.ts";
import { at } from "./testing/words.ts";

const six = makeRegister(recordsOfSix(), at);

const suggested = (id: string) => {
  const activity = six.find("activities", id);
  assert.ok(activity !== undefined);
  return suggestedCriteria(activity, six);
};

test("what a record says points to the criteria of WP248, in their order", () => {
  assert.deepEqual(suggested("merles-accounts"), []);
  assert.deepEqual(suggested("lumenor-jobs"), [
    "evaluation_scoring",
    "automated_decision",
    "vulnerable_subjects",
    "exclusion_from_right",
  ]);
  assert.deepEqual(suggested("ombeline-cameras"), [
    "systematic_monitoring",
    "sensitive_or_highly_personal",
  ]);
});
