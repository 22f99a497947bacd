import assert from "node:assert/strict";
import { test } from "node:test";
import { everyShape } from "./generate.ts";
import { partsOf, referencesOf, targetsOf } from "./references.ts";
import { collections } from "./registry.ts";

test("references are told with their place and what they lead to; built-in words lead nowhere", () => {
  const activity = {
    organisationIds: ["o1", "o2"],
    purposes: [{ id: "p", grounds: [{ id: "g", basis: "contract" }] }],
    dataUses: [{ id: "d", dataItemId: "email", subjectIds: ["customer", "volunteers"] }],
    dpia: { criteria: ["evaluation_scoring"] },
  };
  assert.deepEqual(referencesOf("activities", activity), [
    { pointer: "/organisationIds/0", id: "o1", to: "organisation" },
    { pointer: "/organisationIds/1", id: "o2", to: "organisation" },
    { pointer: "/dataUses/0/dataItemId", id: "email", to: "dataItem" },
    {
      pointer: "/dataUses/0/subjectIds/1",
      id: "volunteers",
      vocabularies: ["data_subject_categories"],
    },
  ]);
});

test("parts are told with their kind, parts of parts included", () => {
  const activity = {
    purposes: [{ id: "p", grounds: [{ id: "g" }, { basis: "consent" }] }],
    involvements: [{ id: "v", transfers: [{ id: "t" }] }],
  };
  assert.deepEqual(
    partsOf("activities", activity).map(({ part, id, pointer }) => `${part} ${id} ${pointer}`),
    [
      "purpose p /purposes/0/id",
      "ground g /purposes/0/grounds/0/id",
      "involvement v /involvements/0/id",
      "transfer t /involvements/0/transfers/0/id",
    ],
  );
});

test("the pointer of every reference and part leads to the id it names", () => {
  const { records } = everyShape();
  for (const collection of collections) {
    for (const record of records[collection]) {
      for (const { pointer, id } of [
        ...referencesOf(collection, record),
        ...partsOf(collection, record),
      ]) {
        const steps = pointer.slice(1).split("/");
        const found = steps.reduce<unknown>(
          (value, step) => (value as Readonly<Record<string, unknown>>)[step],
          record,
        );
        assert.equal(found, id, `${collection}/${record.id}${pointer}`);
      }
    }
  }
});

test("what records refer to is of a kind that their declaration names", () => {
  const register = everyShape();
  for (const collection of collections) {
    for (const record of register.records[collection]) {
      for (const reference of referencesOf(collection, record)) {
        const kind = "to" in reference ? reference.to : "term";
        assert.ok(targetsOf(collection).has(kind), `${collection}${reference.pointer}`);
      }
    }
  }
  assert.ok(!targetsOf("activities").has("activity"));
});
