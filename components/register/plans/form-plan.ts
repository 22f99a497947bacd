import type { Bilingual } from "#register/locale.ts";
import type { FormValues } from "../form-value.ts";

/** Fields of a form that are shown together, or not at all while nothing calls for them. */
export type Block = {
  readonly fields: readonly string[];
  /** What the block is called where it is offered; a block without a label is never offered. */
  readonly label?: Bilingual;
  /** Whether what is filled in calls for the block; left out with a label: only on request, without: always. */
  readonly when?: (values: FormValues) => boolean;
};

/** The fields of a part or section in the order in which people fill them in. Every field is in one block. */
export type FormPlan = readonly Block[];

/** Fields everybody fills in. */
export const always = (...fields: readonly string[]): Block => ({ fields });

/** Fields that another answer calls for, and which mean nothing without it. */
export const only = (
  when: (values: FormValues) => boolean,
  ...fields: readonly string[]
): Block => ({
  fields,
  when,
});

/** Fields that are there on request, under a name. */
export const onRequest = (en: string, fr: string, ...fields: readonly string[]): Block => ({
  label: { en, fr },
  fields,
});

/** The same block, shown without being asked for where an answer calls for it. */
export const orWhen = (block: Block, when: (values: FormValues) => boolean): Block => ({
  ...block,
  when,
});

/** True where a field holds one of some values. */
export const is =
  (field: string, ...wanted: readonly unknown[]) =>
  (values: FormValues): boolean =>
    wanted.includes(values[field]);

/** A plan with the fields it does not place, on request at its end: a new field can be reached before somebody places it. */
export function withRest(plan: FormPlan, names: readonly string[]): FormPlan {
  const placed = new Set(plan.flatMap(({ fields }) => fields));
  const rest = names.filter((name) => !placed.has(name));
  return rest.length === 0
    ? plan
    : [...plan, onRequest("Further details", "D'autres précisions", ...rest)];
}
