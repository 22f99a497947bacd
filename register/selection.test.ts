import assert from "node:assert/strict";
import { test } from "node:test";
import { toDocument } from "./document.ts";
import { generateRegister } from "./generate.ts";
import { collections, entityOf } from "./registry.ts";
import { isAsProcessor, selectRegister } from "./selection.ts";
import { walkValues } from "./walk.ts";

const register = generateRegister({ seed: 7, activities: 30 });
const [first] = register.records.activities;
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);

test("a selection that restricts nothing is the register", () => {
  assert.equal(toDocument(selectRegister(register, {})), toDocument(register));
});

test("one activity comes with every record it refers to, and with no other activity", () => {
  const selected = selectRegister(register, { activity: first?.id });
  assert.deepEqual(ids(selected.records.activities), [first?.id]);
  assert.ok(selected.records.parties.length < register.records.parties.length);
  const missing: string[] = [];
  walkValues(entityOf("activities").fields, first, (field, value) => {
    if (field.kind !== "ref" && field.kind !== "refs") return;
    const place = collections.find((collection) => entityOf(collection).name === field.to);
    if (place === undefined) return;
    for (const id of [value].flat().map(String)) {
      const known = register.find(place, id) !== undefined;
      if (known && selected.find(place, id) === undefined) missing.push(`${place}/${id}`);
    }
  });
  assert.deepEqual(missing, []);
});

test("the records of a controller and of a processor share no activity and leave none out", () => {
  const controller = selectRegister(register, { role: "controller" }).records.activities;
  const processor = selectRegister(register, { role: "processor" }).records.activities;
  assert.ok(controller.every((activity) => !isAsProcessor(activity)));
  assert.ok(processor.every(isAsProcessor));
  assert.deepEqual(
    [...ids(controller), ...ids(processor)].sort(),
    ids(register.records.activities).toSorted(),
  );
});

test("an organisation comes with its activities alone", () => {
  const [organisation] = register.records.organisations;
  const id = organisation?.id ?? "";
  const { records } = selectRegister(register, { organisation: id });
  assert.ok(records.activities.every(({ organisationIds }) => organisationIds.includes(id)));
  assert.ok(records.activities.length > 0);
});

test("without internal parts no internal field says anything, and every public one what it said", () => {
  const selected = selectRegister(register, { internal: false });
  for (const collection of collections) {
    for (const record of selected.records[collection]) {
      walkValues(entityOf(collection).fields, record, (field, value, path) => {
        const said = Array.isArray(value)
          ? value.length > 0
          : Object.keys(Object(value)).length > 0;
        if (field.visibility === "internal" && field.kind !== "group")
          assert.ok(!said && typeof value === "object", path.join("/"));
      });
    }
  }
  assert.deepEqual(
    selected.records.activities.map(({ name }) => name),
    register.records.activities.map(({ name }) => name),
  );
});
