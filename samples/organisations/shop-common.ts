import { engaged } from "./recipients.ts";
import { both, none, reviewed } from "./writing.ts";

/** What all activities of the shop have in common. */
export const shopCommon = {
  ...reviewed,
  organisationIds: ["merles"],
  ourRole: "controller",
  ownerName: "Inès Vasseur",
  ownerEmail: "ines.vasseur@troismerles.example",
  department: "Shop",
  storage: [{ storageLocationId: "merles-lyon" }],
  noAutomatedDecision: none("DPO"),
  noSpecialCategories: none("DPO"),
  systems: ["Shop software"],
} as const;

/** The host at work in one activity. */
export const shopHost = (id: string, purposes: readonly string[]) =>
  engaged(`${id}-host`, "merles-host", "hosting", both("hosting", "hébergement"), purposes);

export const shopStaff = both("customer service", "service clients");
