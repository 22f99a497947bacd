import type { Fields } from "#register/field.ts";
import { withFrenchSpaces } from "#register/french-spaces.ts";
import { fieldsAtPath } from "../plans/plan-of.ts";
import type { Guide } from "./guide.ts";
import { interestGuide } from "./interest-guide.ts";
import { screeningGuide } from "./screening-guide.ts";
import { transferGuide } from "./transfer-guide.ts";

const transfer = withFrenchSpaces(transferGuide);

/** The guides, by the place of their fields in an activity. */
export const guides: Readonly<Record<string, Guide>> = {
  dpia: withFrenchSpaces(screeningGuide),
  "purposes.grounds.lia": withFrenchSpaces(interestGuide),
  "involvements.transfers.tia": transfer,
  "involvements.transfers.safeguards.tia": transfer,
};

const byFields = new Map<Fields, Guide>(
  Object.entries(guides).map(([path, guide]) => [fieldsAtPath("activities", path), guide]),
);

/** How the fields of a group are asked step by step; undefined where they are only filled in. */
export function guideOf(fields: Fields): Guide | undefined {
  return byFields.get(fields);
}
