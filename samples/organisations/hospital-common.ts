import { engaged } from "./recipients.ts";
import { both, none, reviewed } from "./writing.ts";

/** What all activities of the hospital have in common. */
export const hospitalCommon = {
  ...reviewed,
  organisationIds: ["ombeline"],
  ourRole: "controller",
  ownerName: "Marc Delaunay",
  ownerEmail: "marc.delaunay@ombeline.example",
  department: "Medical information",
  storage: [{ storageLocationId: "ombeline-tours" }],
  noAutomatedDecision: none("DPO"),
} as const;

/** The certified host at work in one activity. */
export const hospitalHost = (id: string, purposes: readonly string[]) =>
  engaged(
    `${id}-host`,
    "ombeline-host",
    "hosting",
    both("certified health-data hosting", "hébergement certifié de données de santé"),
    purposes,
  );
