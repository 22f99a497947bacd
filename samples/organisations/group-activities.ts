import type { Activity } from "#register/registry.ts";
import { groupCalm, groupHost } from "./group-common.ts";
import { alerts, jobs } from "./group-people.ts";
import { inside, told } from "./recipients.ts";
import { rightsActivity } from "./rights-activity.ts";
import { both, keep, screened, used, write } from "./writing.ts";

/** The activities of the group; the one for applicants has a notice of its own. */
export function groupActivities(): readonly Activity[] {
  return [loyalty(), jobs(), alerts(), rights()];
}

const arrangement = (reference: string, en: string, fr: string) => ({
  reference,
  signedAt: "2025-05-12",
  essence: both(en, fr),
  contactPoint: both("privacy@lumenor.example", "privacy@lumenor.example"),
});

const loyalty = () =>
  write("activities", "lumenor-loyalty", {
    ...groupCalm,
    reference: "LUM-01",
    name: both("Loyalty card", "Carte de fidélité"),
    organisationIds: ["lumenor", "lumenor-schweiz"],
    ourRole: "joint_controller",
    department: "Customers",
    purposes: [
      {
        id: "lumenor-reward",
        name: both("rewarding your purchases with points", "récompenser vos achats par des points"),
        isMain: true,
        grounds: [
          {
            id: "lumenor-reward-contract",
            basis: "contract",
            contract: both("the rules of the card", "du règlement de la carte"),
          },
        ],
        profiling: false,
      },
    ],
    dataUses: [
      used("lumenor-loyalty-name", "lumenor-name", ["lumenor-reward"], ["customer"]),
      used("lumenor-loyalty-email", "lumenor-email", ["lumenor-reward"], ["customer"]),
      used("lumenor-loyalty-points", "lumenor-points", ["lumenor-reward"], ["customer"], {
        sources: [{ sourceId: "generated_by_use" }],
      }),
    ],
    retention: [keep("lumenor-loyalty-kept", ["lumenor-reward"], 3, "years", "last_activity")],
    involvements: [
      inside("lumenor-loyalty-team", both("card team", "équipe de la carte"), ["lumenor-reward"]),
      groupHost("lumenor-loyalty", ["lumenor-reward"]),
      told(
        "lumenor-loyalty-partner",
        "lumenor-partner",
        "joint_controller",
        both("points for journeys", "points pour les voyages"),
        ["lumenor-reward"],
        {
          serviceKind: "other",
          arrangement: arrangement(
            "JC-2025-1",
            "Lumenor keeps the card and answers your requests. Étoile Voyages adds the points of journeys.",
            "Lumenor tient la carte et répond à vos demandes. Étoile Voyages ajoute les points des voyages.",
          ),
        },
      ),
      told(
        "lumenor-loyalty-sister",
        "lumenor-sister",
        "joint_controller",
        both("the card in Switzerland", "la carte en Suisse"),
        ["lumenor-reward"],
        {
          serviceKind: "other",
          arrangement: arrangement(
            "JC-2025-2",
            "Both companies of the group keep one card. Lumenor NV answers your requests.",
            "Les deux sociétés du groupe tiennent une seule carte. Lumenor NV répond à vos demandes.",
          ),
          transfers: [
            {
              id: "lumenor-sister-ch",
              state: "transfer",
              countries: ["CH"],
              exporterRole: "controller",
              importerRole: "controller",
              systematic: true,
              safeguards: [
                {
                  mechanismId: "adequacy_decision",
                  adequacyDecisionId: "adq_ch",
                  scopeConfirmed: true,
                },
              ],
            },
          ],
        },
      ),
    ],
    dpia: screened(),
  });

const rights = () =>
  rightsActivity(
    "lumenor",
    "LUM-04",
    { ...groupCalm, organisationIds: ["lumenor", "lumenor-schweiz"] },
    groupHost("lumenor-rights", ["lumenor-answers"]),
  );
