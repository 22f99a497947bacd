import type { Said } from "#register/complete.ts";
import type { ValuesIn } from "#register/registry.ts";

/** A record that is kept up to date. */
export const reviewed = {
  lastReviewedAt: "2026-06-01",
  reviewIntervalMonths: 12,
  nextReviewAt: "2027-06-01",
} as const;

/** An activity whose need of an impact assessment was examined. */
export const screened = {
  dpia: { screeningAt: "2026-06-01", screenedBy: "DPO", required: "no" },
} as const;

const nobody = { statedBy: "DPO", statedAt: "2026-06-01" };

/** What the activities of the complete register have in common. */
export const common: Pick<
  Said<ValuesIn<"activities">>,
  "organisationIds" | "state" | "ownerName" | "scale" | "noAutomatedDecision" | "storage"
> = {
  organisationIds: ["us"],
  state: "approved",
  ownerName: "Claire Duval",
  scale: "small",
  noAutomatedDecision: nobody,
  storage: [{ storageLocationId: "paris" }],
};

/** Given by the person. */
export const direct = [{ sourceId: "data_subject_direct" }];
