import { customers, prospects, suppliers, support } from "./commerce.ts";
import { videoSurveillance, website } from "./premises.ts";
import { payroll, recruitment } from "./staff.ts";
import type { ActivityTemplate } from "./template.ts";

/** The usual activities, in the order in which most organisations meet them. */
export const templates: readonly ActivityTemplate[] = [
  customers,
  prospects,
  website,
  support,
  payroll,
  recruitment,
  suppliers,
  videoSurveillance,
];

/** The template with that id; undefined where there is none. */
export function templateOf(id: string): ActivityTemplate | undefined {
  return templates.find((template) => template.id === id);
}
