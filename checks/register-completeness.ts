import type { Activity } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { completenessOf, type Point } from "./completeness.ts";
import { organisationBlocks } from "./completeness/organisation.ts";
import type { RecordRef } from "./rule.ts";

/** How much of what a register should say is said, and what the organisations themselves do not say. */
export type RegisterCompleteness = {
  /** 0 to 100, a whole number; null where no activity is approved. */
  readonly score: number | null;
  readonly missing: readonly (Point & { readonly record: RecordRef; readonly title: string })[];
};

/** What the organisations say of themselves weighs a fifth, the mean of their activities the rest. */
const shareOfOrganisations = 0.2;

/** How complete a register is over some of its approved activities. It is no measure of compliance. */
export function registerCompleteness(
  register: Register,
  activities: readonly Activity[],
): RegisterCompleteness {
  const blocks = register
    .current("organisations")
    .flatMap((organisation) =>
      organisationBlocks(organisation, register).map((block) => ({ organisation, ...block })),
    );
  const missing = blocks.flatMap(({ organisation: { id, legalName }, points }) =>
    points
      .filter(({ isSaid }) => !isSaid)
      .map((point) => ({
        ...point,
        record: { collection: "organisations" as const, id },
        title: legalName ?? id,
      })),
  );
  if (activities.length === 0) return { score: null, missing };
  const ofActivities = mean(activities.map((one) => completenessOf(one, register).score));
  if (blocks.length === 0) return { score: Math.floor(ofActivities), missing };
  const ofOrganisations = mean(
    blocks.map(
      ({ points }) => (100 * points.filter(({ isSaid }) => isSaid).length) / points.length,
    ),
  );
  const score = shareOfOrganisations * ofOrganisations + (1 - shareOfOrganisations) * ofActivities;
  return { score: Math.floor(score), missing };
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
