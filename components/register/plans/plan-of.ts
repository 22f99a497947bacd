import type { Field, Fields } from "#register/field.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import { collectedPlan, dataUsePlan, dpiaPlan } from "./data-plan.ts";
import { type FormPlan, withRest } from "./form-plan.ts";
import { consentPlan, decisionPlan, groundPlan, purposePlan } from "./purpose-plan.ts";
import { involvementPlan, safeguardPlan, transferPlan } from "./recipient-plan.ts";
import { changedElsewhere, sectionPlans } from "./section-plans.ts";
import { phasePlan, retentionPlan } from "./retention-plan.ts";

/** The plans of what records hold, by collection and place (dotted, from the record down). */
export const plans: { readonly [C in Collection]?: Readonly<Record<string, FormPlan>> } = {
  activities: {
    purposes: purposePlan,
    "purposes.grounds": groundPlan,
    "purposes.grounds.consent": consentPlan,
    dataUses: dataUsePlan,
    retention: retentionPlan,
    "retention.phases": phasePlan,
    involvements: involvementPlan,
    "involvements.transfers": transferPlan,
    "involvements.transfers.safeguards": safeguardPlan,
    automatedDecisions: decisionPlan,
    dpia: dpiaPlan,
  },
  "collection-points": { fields: collectedPlan },
};

/** The fields at a dotted place of a record. @throws where no fields are there */
export function fieldsAtPath(collection: Collection, path: string): Fields {
  let { fields }: { fields: Fields } = entityOf(collection);
  for (const name of path.split(".")) {
    const field: Field | undefined = fields[name];
    if (field === undefined || !("fields" in field)) throw new Error(`${collection}.${path}`);
    fields = field.fields;
  }
  return fields;
}

const byFields = new Map<Fields, FormPlan>(
  Object.entries(plans).flatMap(([collection, paths]) =>
    Object.entries(paths).map(([path, plan]) => {
      const fields = fieldsAtPath(collection as Collection, path);
      return [fields, withRest(plan, Object.keys(fields))] as const;
    }),
  ),
);

const sections = new Map<string, FormPlan>(
  collections.flatMap((collection) =>
    entityOf(collection).sections.flatMap(({ id, fields }) => {
      const plan = sectionPlans[collection]?.[id];
      const names = fields.filter((name) => !changedElsewhere.has(name));
      return plan === undefined ? [] : [[`${collection} ${id}`, withRest(plan, names)] as const];
    }),
  ),
);

/** How a section of a record is laid out in its form; undefined where all its fields are simply shown. */
export function planOfSection(collection: Collection, id: string): FormPlan | undefined {
  return sections.get(`${collection} ${id}`);
}

/** How a set of fields is laid out in a form; undefined where all of them are simply shown. */
export function planOf(fields: Fields): FormPlan | undefined {
  return byFields.get(fields);
}
