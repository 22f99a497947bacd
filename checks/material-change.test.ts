import assert from "node:assert/strict";
import { test } from "node:test";
import { hasMaterialChange } from "./material-change.ts";
import { Draft } from "./testing/draft.ts";
import { both } from "./testing/words.ts";

/** Whether an edit of the complete register changes something people must be told of. */
function isMaterial(edit: (draft: Draft) => unknown): boolean {
  const draft = new Draft();
  edit(draft);
  const after = draft.register();
  const policy = after.find("policies", "privacy");
  assert.ok(policy !== undefined);
  return hasMaterialChange(new Draft().register(), after, policy);
}

test("a new purpose, another period, another recipient or contact are things people must be told of", () => {
  assert.ok(isMaterial((draft) => (draft.purpose("fraud").name = both("Profiling", "Profilage"))));
  assert.ok(isMaterial((draft) => draft.activity("orders").purposes.pop()));
  assert.ok(isMaterial((draft) => (draft.activity("newsletter").retention = [])));
  assert.ok(isMaterial((draft) => (draft.party("carrier").legalName = "Other Carrier")));
  assert.ok(isMaterial((draft) => (draft.organisation().contactEmail = "new@duval.example")));
});

test("an activity that is shown no longer changes what people are told", () => {
  assert.ok(isMaterial((draft) => (draft.activity("orders").visibility = "internal")));
});

test("what the public does not read, or an activity it does not see, is no such change", () => {
  assert.ok(!isMaterial((draft) => (draft.activity("orders").ownerName = "Somebody else")));
  assert.ok(!isMaterial((draft) => (draft.ground("fraud-interest").lia = null)));
  assert.ok(!isMaterial((draft) => (draft.activity("clients-sites").clients = [])));
});
