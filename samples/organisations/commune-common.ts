import { engaged } from "./recipients.ts";
import { both, none, reviewed } from "./writing.ts";

/** What all activities of the commune have in common. */
export const communeCommon = {
  ...reviewed,
  organisationIds: ["valbrume"],
  ourRole: "controller",
  ownerName: "Hélène Roussillon",
  ownerEmail: "helene.roussillon@valbrume.example",
  department: "General services",
  storage: [{ storageLocationId: "valbrume-room" }],
  noAutomatedDecision: none("DPO"),
} as const;

/** The same, where no special category of data is used. */
export const communeHarmless = { ...communeCommon, noSpecialCategories: none("DPO") };

/** The supplier of municipal software at work in one activity. */
export const communeHost = (id: string, purposes: readonly string[]) =>
  engaged(
    `${id}-host`,
    "valbrume-host",
    "saas",
    both("municipal software", "logiciels municipaux"),
    purposes,
  );

export const clerks = both("town hall clerks", "agents de la mairie");
