import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyRecord } from "#register/empty.ts";
import { activity } from "#register/entities/activity.ts";
import { party } from "#register/entities/party.ts";
import {
  completed,
  elementId,
  type FormValues,
  missingIn,
  problemsWithin,
  valueAt,
  withValueAt,
} from "./form-value.ts";

const accounting: FormValues = {
  ...emptyRecord("activities"),
  reference: "T-001",
  name: { en: { text: "Accounting", changedAt: null } },
  ourRole: "controller",
  state: "draft",
};

test("what is typed in one field leaves all others as they were", () => {
  const before = withValueAt(accounting, "/purposes", [{ id: "p1" }, { id: "p2" }]);
  const after = withValueAt(before, "/purposes/1/isMain", true);
  assert.equal(valueAt(after, "/purposes/1/isMain"), true);
  assert.equal(valueAt(after, "/purposes/0"), valueAt(before, "/purposes/0"));
  assert.equal(after["name"], before["name"]);
});

test("typing in a group nobody filled in yet opens it", () => {
  const after = withValueAt(accounting, "/dpia/reference", "DPIA-7");
  assert.deepEqual(after["dpia"], { reference: "DPIA-7" });
});

test("blank texts, blank translations and groups emptied again are sent as nothing", () => {
  const sent = completed(activity.fields, {
    ...accounting,
    notes: "  ",
    tags: ["payroll", " "],
    description: { en: { text: "", changedAt: null }, fr: { text: "Paie", changedAt: null } },
    dpia: { reference: "" },
  });
  assert.equal(sent["notes"], null);
  assert.deepEqual(sent["tags"], ["payroll"]);
  assert.deepEqual(sent["description"], { fr: { text: "Paie", changedAt: null } });
  assert.equal(sent["dpia"], null);
});

test("every field is sent, also the ones nobody touched, and a part keeps its id", () => {
  const sent = completed(activity.fields, { purposes: [{ id: "p1", name: {} }] });
  assert.deepEqual(Object.keys(sent), Object.keys(activity.fields));
  assert.equal(valueAt(sent, "/purposes/0/id"), "p1");
  assert.deepEqual(valueAt(sent, "/purposes/0/grounds"), []);
});

test("an answer of “none” to countries is not turned into “not known”", () => {
  const sent = completed(party.fields, { legalName: "OVH", remoteAccessCountries: [] });
  assert.deepEqual(sent["remoteAccessCountries"], []);
  assert.equal(sent["processingLocations"], null);
});

test("a complete draft misses nothing", () => {
  assert.deepEqual(missingIn(activity.fields, completed(activity.fields, accounting), "en"), []);
});

test("a required field that is empty is named with its place, within parts too", () => {
  const values = completed(activity.fields, {
    ...accounting,
    reference: "",
    purposes: [
      { id: "p1", name: { fr: { text: "Paie", changedAt: null } }, grounds: [{ id: "g" }] },
    ],
  });
  assert.deepEqual(
    missingIn(activity.fields, values, "en").map(({ pointer }) => pointer),
    ["/reference", "/purposes/0/grounds/0/basis"],
  );
});

test("a group nobody filled in does not ask for its required fields, a begun one does", () => {
  const begun = completed(activity.fields, { ...accounting, noRecipient: { statedBy: "Ana" } });
  assert.deepEqual(
    missingIn(activity.fields, begun, "fr").map(({ pointer }) => pointer),
    ["/noRecipient/statedAt"],
  );
});

test("a card shows the problems within it, not those of a neighbour with a longer number", () => {
  const problem = (pointer: string) => ({ pointer, detail: "", code: "" });
  const problems = [problem("/purposes/1/name"), problem("/purposes/10/name")];
  assert.deepEqual(problemsWithin(problems, "/purposes/1"), [problem("/purposes/1/name")]);
});

test("two fields never share the id of their element", () => {
  assert.notEqual(elementId("field", "/purposes/1/name"), elementId("field", "/purposes/11/name"));
  assert.notEqual(elementId("field", "/name"), elementId("new", "/name"));
});
