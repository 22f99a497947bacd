import { collections } from "#register/registry.ts";
import type { RegisterRecords } from "#register/register.ts";
import { association } from "./association.ts";
import { commune } from "./commune.ts";
import { group } from "./group.ts";
import { hospital } from "./hospital.ts";
import { processor } from "./processor.ts";
import { shop } from "./shop.ts";
import { type OrganisationRecords, toldOnce } from "./writing.ts";

/** Six fictional organisations whose registers say everything a careful DPO would say, by name. */
export const sixOrganisations = {
  shop,
  hospital,
  association,
  commune,
  processor,
  group,
} as const satisfies Record<string, () => OrganisationRecords>;

export type SixName = keyof typeof sixOrganisations;

const allOfThem = Object.keys(sixOrganisations) as readonly SixName[];

/** The register of one or some of the six; without names, of all of them together. */
export function recordsOfSix(names: readonly SixName[] = allOfThem): RegisterRecords {
  const registers: readonly OrganisationRecords[] = names.map((name) =>
    toldOnce(sixOrganisations[name]()),
  );
  const joined = collections.map((collection) => [
    collection,
    registers.flatMap((records): readonly unknown[] => records[collection] ?? []),
  ]);
  return Object.fromEntries(joined) as RegisterRecords;
}
