import type { Activity } from "#register/registry.ts";
import { engaged, inside, told } from "./recipients.ts";
import { rightsActivity } from "./rights-activity.ts";
import { balanced, both, keep, law, none, reviewed, screened, used, write } from "./writing.ts";

const common = {
  ...reviewed,
  organisationIds: ["canal"],
  ourRole: "controller",
  ownerName: "Lotte Vermeersch",
  ownerEmail: "lotte@jardinsducanal.example",
  department: "Board",
  storage: [{ storageLocationId: "canal-amsterdam" }],
  noAutomatedDecision: none("Board"),
  noSpecialCategories: none("Board"),
} as const;

const host = (id: string, purposes: readonly string[]) =>
  engaged(`${id}-host`, "canal-host", "hosting", both("hosting", "hébergement"), purposes);

const board = both("the board", "le conseil d'administration");

/** The activities of the association. */
export function associationActivities(): readonly Activity[] {
  return [members(), donations(), workshops(), rights()];
}

const members = () =>
  write("activities", "canal-members", {
    ...common,
    reference: "CANAL-01",
    name: both("Members", "Membres"),
    purposes: [
      {
        id: "canal-join",
        name: both("keeping the list of our members", "tenir la liste de nos membres"),
        isMain: true,
        grounds: [
          {
            id: "canal-join-contract",
            basis: "contract",
            contract: both("your membership", "de votre adhésion"),
          },
        ],
      },
      {
        id: "canal-share",
        name: both(
          "telling members what happens in the gardens",
          "informer les membres de la vie des jardins",
        ),
        description: both(
          "Four times a year we tell members what grows and when we meet.",
          "Quatre fois par an, nous disons aux membres ce qui pousse et quand nous nous réunissons.",
        ),
        grounds: [
          {
            id: "canal-share-interest",
            basis: "legitimate_interests",
            interest: both("keeping the association alive", "faire vivre l'association"),
            lia: balanced("Members expect news of their association and refuse it with a click."),
          },
        ],
      },
    ],
    dataUses: [
      used(
        "canal-members-last-name",
        "canal-last-name",
        ["canal-join"],
        ["donor_association_member"],
      ),
      used(
        "canal-members-first-name",
        "canal-first-name",
        ["canal-join"],
        ["donor_association_member"],
      ),
      used(
        "canal-members-email",
        "canal-email",
        ["canal-join", "canal-share"],
        ["donor_association_member"],
      ),
    ],
    retention: [
      keep("canal-members-kept", ["canal-join", "canal-share"], 1, "years", "contract_end"),
    ],
    involvements: [
      inside("canal-members-board", board, ["canal-join", "canal-share"]),
      host("canal-members", ["canal-join", "canal-share"]),
    ],
    dpia: screened(),
  });

const donations = () =>
  write("activities", "canal-donations", {
    ...common,
    reference: "CANAL-02",
    name: both("Donations", "Dons"),
    purposes: [
      {
        id: "canal-certify",
        name: both(
          "issuing certificates for donations of 40 euros or more",
          "délivrer les attestations des dons d'au moins 40 euros",
        ),
        isMain: true,
        grounds: [
          {
            id: "canal-certify-law",
            basis: "legal_obligation",
            laws: [law("Code des impôts sur les revenus 1992", "145/33", "BE")],
          },
        ],
      },
    ],
    dataUses: [
      used(
        "canal-donations-last-name",
        "canal-last-name",
        ["canal-certify"],
        ["donor_association_member"],
      ),
      used(
        "canal-donations-address",
        "canal-address",
        ["canal-certify"],
        ["donor_association_member"],
      ),
      used(
        "canal-donations-number",
        "canal-national-number",
        ["canal-certify"],
        ["donor_association_member"],
      ),
      used("canal-donations-gifts", "canal-gifts", ["canal-certify"], ["donor_association_member"]),
    ],
    retention: [keep("canal-donations-kept", ["canal-certify"], 7, "years", "financial_year_end")],
    involvements: [
      inside("canal-donations-board", board, ["canal-certify"]),
      told(
        "canal-donations-bank",
        "canal-bank",
        "independent_controller",
        both("bank transfers", "virements bancaires"),
        ["canal-certify"],
        { serviceKind: "bank" },
      ),
      told(
        "canal-donations-tax",
        "canal-tax",
        "public_body_recipient",
        both("yearly list of donations", "liste annuelle des dons"),
        ["canal-certify"],
        { serviceKind: "public_duty" },
      ),
    ],
    dpia: screened("sensitive_or_highly_personal"),
  });

const workshops = () =>
  write("activities", "canal-workshops", {
    ...common,
    reference: "CANAL-03",
    name: both("Workshops for children", "Ateliers pour enfants"),
    purposes: [
      {
        id: "canal-teach",
        name: both("holding workshops for children", "animer des ateliers pour enfants"),
        isMain: true,
        catalogueId: "events",
        grounds: [
          {
            id: "canal-teach-consent",
            basis: "consent",
            consent: {
              mechanism: "signature",
              withdrawalMeans: both(
                "write to vieprivee@jardinsducanal.example",
                "écrivez à vieprivee@jardinsducanal.example",
              ),
              proofLocation: "Signed forms, cabinet of the board",
              isExplicit: true,
              parentalMechanism: "Form signed by a holder of parental responsibility",
            },
          },
        ],
        isInformationSocietyService: true,
      },
      {
        id: "canal-show",
        name: both("showing pictures of workshops", "montrer des photos des ateliers"),
        grounds: [
          {
            id: "canal-show-consent",
            basis: "consent",
            consent: {
              mechanism: "unticked_box",
              withdrawalMeans: both(
                "write to vieprivee@jardinsducanal.example",
                "écrivez à vieprivee@jardinsducanal.example",
              ),
              proofLocation: "Signed forms, cabinet of the board",
              isExplicit: true,
              granularity: "Pictures apart from the workshop",
              parentalMechanism: "Box ticked by a holder of parental responsibility",
            },
          },
        ],
      },
    ],
    dataUses: [
      used("canal-workshops-child", "canal-child", ["canal-teach"], ["child_under_15"]),
      used("canal-workshops-age", "canal-age", ["canal-teach"], ["child_under_15"]),
      used("canal-workshops-email", "canal-email", ["canal-teach"], ["guardian"]),
      used("canal-workshops-photos", "canal-photos", ["canal-show"], ["child_under_15"], {
        mandatory: "no",
      }),
    ],
    retention: [
      keep("canal-workshops-kept", ["canal-teach"], 1, "years", "event_date"),
      keep("canal-photos-kept", ["canal-show"], 3, "years", "event_date"),
    ],
    involvements: [
      inside("canal-workshops-leaders", both("workshop leaders", "animateurs"), [
        "canal-teach",
        "canal-show",
      ]),
      host("canal-workshops", ["canal-teach", "canal-show"]),
    ],
    dpia: screened("vulnerable_subjects"),
  });

const rights = () =>
  rightsActivity("canal", "CANAL-04", common, host("canal-rights", ["canal-answers"]));
