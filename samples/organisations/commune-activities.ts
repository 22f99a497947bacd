import type { Activity } from "#register/registry.ts";
import { clerks, communeHarmless, communeHost } from "./commune-common.ts";
import { meals, police } from "./commune-services.ts";
import { inside, told } from "./recipients.ts";
import { rightsActivity } from "./rights-activity.ts";
import { both, keep, law, screened, used, write } from "./writing.ts";

/** The activities of the commune. */
export function communeActivities(): readonly Activity[] {
  return [civilRecords(), voters(), meals(), police(), rights()];
}

const civilRecords = () =>
  write("activities", "valbrume-civil", {
    ...communeHarmless,
    reference: "VAL-01",
    name: both("Civil records", "État civil"),
    idCopyJustification: "The officer checks who declares the event (Code civil, art. 34 and 63).",
    purposes: [
      {
        id: "valbrume-record",
        name: both(
          "recording births, marriages and deaths",
          "enregistrer les naissances, mariages et décès",
        ),
        isMain: true,
        grounds: [
          {
            id: "valbrume-record-law",
            basis: "legal_obligation",
            laws: [law("Code civil", "34 à 101-2")],
          },
        ],
        isPublicTask: true,
      },
    ],
    dataUses: [
      used(
        "valbrume-civil-last-name",
        "valbrume-last-name",
        ["valbrume-record"],
        ["public_service_user"],
      ),
      used(
        "valbrume-civil-first-name",
        "valbrume-first-name",
        ["valbrume-record"],
        ["public_service_user"],
      ),
      used("valbrume-civil-birth", "valbrume-birth", ["valbrume-record"], ["public_service_user"]),
      used(
        "valbrume-civil-family",
        "valbrume-family",
        ["valbrume-record"],
        ["public_service_user"],
      ),
      used(
        "valbrume-civil-identity",
        "valbrume-identity",
        ["valbrume-record"],
        ["public_service_user"],
      ),
    ],
    retention: [
      keep("valbrume-civil-kept", ["valbrume-record"], 75, "years", "document_date", {
        fate: "permanent_archive",
        fateLaws: [law("Code du patrimoine", "L212-3, L213-2")],
        fatePartyId: "valbrume-archives",
      }),
    ],
    involvements: [
      inside("valbrume-civil-clerks", clerks, ["valbrume-record"]),
      communeHost("valbrume-civil", ["valbrume-record"]),
      told(
        "valbrume-civil-insee",
        "valbrume-insee",
        "public_body_recipient",
        both("national identification register", "répertoire national d'identification"),
        ["valbrume-record"],
        { serviceKind: "public_duty", laws: [law("Décret n° 82-103", "4")] },
      ),
      told(
        "valbrume-civil-archives",
        "valbrume-archives",
        "public_body_recipient",
        both("permanent archives", "archives définitives"),
        ["valbrume-record"],
        { serviceKind: "archiving" },
      ),
    ],
    dpia: screened(),
  });

const voters = () =>
  write("activities", "valbrume-voters", {
    ...communeHarmless,
    reference: "VAL-02",
    name: both("Electoral roll", "Liste électorale"),
    purposes: [
      {
        id: "valbrume-enrol",
        name: both("keeping the electoral roll", "tenir la liste électorale"),
        isMain: true,
        grounds: [
          {
            id: "valbrume-enrol-law",
            basis: "legal_obligation",
            laws: [law("Code électoral", "L16 à L20")],
          },
        ],
        isPublicTask: true,
      },
    ],
    dataUses: [
      used(
        "valbrume-voters-last-name",
        "valbrume-last-name",
        ["valbrume-enrol"],
        ["public_service_user"],
      ),
      used(
        "valbrume-voters-address",
        "valbrume-address",
        ["valbrume-enrol"],
        ["public_service_user"],
      ),
    ],
    retention: [
      keep("valbrume-voters-kept", ["valbrume-enrol"], 0, "years", "legal_basis_end", {
        phases: [
          {
            phase: "active",
            criteria: both(
              "while you are entitled to vote in the commune",
              "tant que vous avez le droit de voter dans la commune",
            ),
          },
        ],
      }),
    ],
    involvements: [
      inside("valbrume-voters-clerks", clerks, ["valbrume-enrol"]),
      communeHost("valbrume-voters", ["valbrume-enrol"]),
    ],
    dpia: { ...screened(), exemptListId: "cnil_ex_03" },
  });

const rights = () =>
  rightsActivity(
    "valbrume",
    "VAL-05",
    communeHarmless,
    communeHost("valbrume-rights", ["valbrume-answers"]),
  );
