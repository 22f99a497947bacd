import assert from "node:assert/strict";
import { test } from "node:test";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import type { FormPlan } from "./form-plan.ts";
import { fieldsAtPath, planOf, planOfSection, plans } from "./plan-of.ts";
import { changedElsewhere, sectionPlans } from "./section-plans.ts";

const placed = (plan: FormPlan | undefined) => (plan ?? []).flatMap(({ fields }) => fields);

for (const [collection, paths] of Object.entries(plans)) {
  for (const [path, plan] of Object.entries(paths)) {
    test(`every field of ${collection} ${path} can be reached in the form, once`, () => {
      const fields = fieldsAtPath(collection as Collection, path);
      assert.deepEqual(placed(planOf(fields)).toSorted(), Object.keys(fields).sort());
      for (const name of placed(plan)) assert.ok(Object.hasOwn(fields, name), name);
    });
  }
}

for (const collection of collections) {
  for (const [id, plan] of Object.entries(sectionPlans[collection] ?? {})) {
    test(`every field of the section ${id} of ${collection} can be reached in the form, once`, () => {
      const section = entityOf(collection).sections.find((one) => one.id === id);
      const shown = section?.fields.filter((name) => !changedElsewhere.has(name)) ?? [];
      assert.deepEqual(placed(planOfSection(collection, id)).toSorted(), shown.toSorted());
      for (const name of placed(plan)) assert.ok(shown.includes(name), name);
    });
  }
}
