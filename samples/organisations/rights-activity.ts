import type { Activity } from "#register/registry.ts";
import { inside } from "./recipients.ts";
import {
  both,
  type InvolvementValues,
  keep,
  law,
  screened,
  used,
  type Values,
  write,
} from "./writing.ts";

/**
 * The activity of answering rights requests, which every organisation has (GDPR Art. 12 to 22). It uses the data items
 * `{prefix}-email` and `{prefix}-requests`.
 */
export function rightsActivity(
  prefix: string,
  reference: string,
  common: Values<"activities">,
  host: InvolvementValues,
): Activity {
  const purpose = `${prefix}-answers`;
  return write("activities", `${prefix}-rights`, {
    ...common,
    reference,
    name: both("Rights requests", "Demandes d'exercice de droits"),
    purposes: [
      {
        id: purpose,
        name: both(
          "answering requests about your personal data",
          "répondre aux demandes concernant vos données personnelles",
        ),
        isMain: true,
        catalogueId: "rights_management",
        grounds: [
          {
            id: `${purpose}-law`,
            basis: "legal_obligation",
            laws: [law(["GDPR", "RGPD"], "12 to 22", "EU")],
          },
        ],
      },
    ],
    dataUses: [
      used(`${prefix}-rights-email`, `${prefix}-email`, [purpose], ["rights_requester"]),
      used(`${prefix}-rights-requests`, `${prefix}-requests`, [purpose], ["rights_requester"]),
    ],
    retention: [
      keep(`${prefix}-rights-kept`, [purpose], 5, "years", "request_closed", {
        presetId: "rights_request_file",
      }),
    ],
    involvements: [inside(`${prefix}-rights-staff`, both("the DPO", "le DPO"), [purpose]), host],
    dpia: screened(),
  });
}
