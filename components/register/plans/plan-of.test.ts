import assert from "node:assert/strict";
import { test } from "node:test";
import { type Collection, entityOf } from "#register/registry.ts";
import { fieldsAtPath, plans } from "./plan-of.ts";
import { activitySections, changedElsewhere } from "./section-plans.ts";

for (const [collection, paths] of Object.entries(plans)) {
  for (const [path, plan] of Object.entries(paths)) {
    test(`every field of ${collection} ${path} can be reached in the form, once`, () => {
      const declared = Object.keys(fieldsAtPath(collection as Collection, path)).sort();
      assert.deepEqual(plan.flatMap(({ fields }) => fields).toSorted(), declared);
    });
  }
}

for (const [id, plan] of Object.entries(activitySections)) {
  test(`every field of the section ${id} of an activity can be reached in the form, once`, () => {
    const section = entityOf("activities").sections.find((one) => one.id === id);
    const declared = section?.fields.filter((name) => !changedElsewhere.has(name)) ?? [];
    assert.deepEqual(plan.flatMap(({ fields }) => fields).toSorted(), declared.toSorted());
  });
}
