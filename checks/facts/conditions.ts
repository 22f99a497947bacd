import type { Activity, DataUse } from "#register/registry.ts";
import type { Breach } from "../rule.ts";
import { serves } from "./data.ts";

/**
 * The first purpose of a data use none of whose grounds has a condition of GDPR Art. 9(2) or Art. 10 for it; a
 * condition that names no data covers all.
 */
export function uncoveredAt(
  activity: Activity,
  use: DataUse,
  conditions: "art9" | "art10",
): readonly Breach[] {
  const purpose = activity.purposes.find(
    (one) =>
      serves(use, one) &&
      !one.grounds.some((ground) =>
        ground[conditions].some(
          ({ dataUseIds }) => dataUseIds.length === 0 || dataUseIds.includes(use.id),
        ),
      ),
  );
  if (purpose === undefined) return [];
  const path = ["purposes", activity.purposes.indexOf(purpose), "grounds"];
  const at = purpose.grounds.length === 0 ? path : [...path, 0, conditions];
  return [{ record: { collection: "activities", id: activity.id }, at }];
}
