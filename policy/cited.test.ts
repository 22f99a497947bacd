import assert from "node:assert/strict";
import { test } from "node:test";
import { cite } from "./cited.ts";
import { registerOf, texts } from "./testing.ts";

const register = registerOf({
  activities: [
    {
      id: "orders",
      reference: "T-1",
      state: "approved",
      ourRole: "controller",
      purposes: [{ id: "delivery", name: texts("Delivery") }],
    },
  ],
  parties: [{ id: "carrier", legalName: "Carrier" }],
});
const [record] = register.current("activities");
assert.ok(record !== undefined);
const activity = cite("activities", record);

test("a quoted value knows its record, version and place", () => {
  const name = activity.eachOf("purposes")[0]?.get("name");
  assert.equal(name?.value?.en?.text, "Delivery");
  assert.deepEqual(name?.origin, {
    collection: "activities",
    id: "orders",
    version: 1,
    pointer: "/purposes/0/name",
  });
});

test("an internal field cannot be quoted", () => {
  assert.throws(() => activity.get("reference"), /activities.reference is internal/);
  assert.throws(() => activity.eachOf("purposes")[0]?.get("catalogueId"), /is internal/);
});

test("an internal list cannot be quoted either, be it empty", () => {
  const [carrier] = register.current("parties");
  assert.ok(carrier !== undefined);
  assert.deepEqual(carrier.contracts, []);
  assert.throws(() => cite("parties", carrier).eachOf("contracts"), /contracts is internal/);
});

test("the elements of a list are the same whichever way they are asked for", () => {
  assert.equal(activity.eachOf("purposes"), activity.get("purposes").each());
  assert.deepEqual(activity.eachOf("dataUses"), activity.get("dataUses").each());
});

test("only the listed internal fields may decide what is said", () => {
  assert.equal(activity.steer("state"), "approved");
  assert.throws(() => activity.steer("ownerName"), /not among the fields that steer/);
});

test("what is empty can be asked further and stays empty", () => {
  assert.equal(activity.get("noRecipient").value, null);
  assert.deepEqual(activity.get("storage").each(), []);
});
