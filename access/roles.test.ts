import assert from "node:assert/strict";
import { test } from "node:test";
import { type Action, actions, can, isOwnOnly, isRole, operator, roles } from "./roles.ts";

const person = (role: string) => ({ email: "ana@example.org", roles: [role].filter(isRole) });
const draft = { collection: "activities", ownerEmail: "Ana@example.org", state: "draft" } as const;

test("someone without a role may do nothing", () => {
  for (const action of Object.keys(actions) as Action[])
    assert.equal(can({ email: "", roles: [] }, action), false);
});

test("an auditor reads and exports, and changes nothing", () => {
  const allowed = (Object.keys(actions) as Action[]).filter((action) =>
    can(person("auditor"), action, draft),
  );
  assert.deepEqual(allowed.sort(), [
    "audit.read",
    "policy.preview",
    "record.read",
    "register.export",
  ]);
});

test("an administrator manages people but neither approves nor publishes", () => {
  assert.ok(can(person("admin"), "people.manage"));
  for (const action of ["activity.approve", "policy.publish", "record.update"] as const) {
    assert.equal(can(person("admin"), action, draft), false);
  }
});

test("only a DPO approves, publishes and imports", () => {
  for (const action of ["activity.approve", "policy.publish", "register.import"] as const) {
    assert.deepEqual(
      roles.filter((role) => can(person(role), action)),
      ["dpo"],
    );
  }
});

test("a contributor changes only drafts of their own activities", () => {
  const ana = person("contributor");
  assert.ok(can(ana, "record.update", draft));
  assert.equal(can(ana, "record.update", { ...draft, ownerEmail: "ben@example.org" }), false);
  assert.equal(can(ana, "record.update", { ...draft, state: "approved" }), false);
  assert.equal(can(ana, "record.update", { collection: "parties" }), false);
});

test("a contributor does not see other people's drafts", () => {
  const ana = person("contributor");
  assert.equal(can(ana, "record.read", { ...draft, ownerEmail: "ben@example.org" }), false);
  assert.ok(
    can(ana, "record.read", { ...draft, ownerEmail: "ben@example.org", state: "approved" }),
  );
  assert.ok(can(ana, "record.read", { collection: "parties" }));
});

test("what a contributor may do only to what is their own, another role beside it may grant for all", () => {
  assert.equal(isOwnOnly({ roles: ["contributor"] }, "record.read"), true);
  assert.equal(isOwnOnly({ roles: ["contributor", "auditor"] }, "record.read"), false);
  assert.equal(isOwnOnly({ roles: ["contributor", "auditor"] }, "record.update"), true);
  assert.equal(isOwnOnly({ roles: ["auditor"] }, "record.update"), false);
  assert.equal(isOwnOnly(operator, "record.read"), false);
});

test("an activity without an owner belongs to nobody, also not to someone without an address", () => {
  assert.equal(
    can({ email: "", roles: ["contributor"] }, "record.update", { ...draft, ownerEmail: "" }),
    false,
  );
});

test("the operator at the command line holds the data and may do everything", () => {
  for (const action of Object.keys(actions) as Action[]) assert.ok(can(operator, action));
});
