import { engaged } from "./recipients.ts";
import { both, none, reviewed } from "./writing.ts";

/** What all activities of the group have in common. */
export const groupCommon = {
  ...reviewed,
  organisationIds: ["lumenor"],
  ourRole: "controller",
  ownerName: "Saskia de Wit",
  ownerEmail: "saskia.dewit@lumenor.example",
  storage: [{ storageLocationId: "lumenor-oslo" }],
  noSpecialCategories: none("DPO"),
} as const;

/** The same, where no decision is automated. */
export const groupCalm = { ...groupCommon, noAutomatedDecision: none("DPO") };

/** The host at work in one activity. */
export const groupHost = (id: string, purposes: readonly string[]) =>
  engaged(`${id}-host`, "lumenor-host", "hosting", both("hosting", "hébergement"), purposes);
