import type { Activity } from "#register/registry.ts";
import { hospitalCommon, hospitalHost } from "./hospital-common.ts";
import { cameras, payroll } from "./hospital-premises.ts";
import { engaged, inside, told } from "./recipients.ts";
import { rightsActivity } from "./rights-activity.ts";
import { assessed, both, keep, law, none, used, write } from "./writing.ts";

/** The activities of the hospital; the payroll belongs to the notice for staff. */
export function hospitalActivities(): readonly Activity[] {
  return [care(), research(), cameras(), payroll(), rights()];
}

const care = () =>
  write("activities", "ombeline-care", {
    ...hospitalCommon,
    reference: "OMB-01",
    name: both("Patient record", "Dossier patient"),
    scale: "large",
    healthCareData: true,
    purposes: [
      {
        id: "ombeline-treat",
        name: both("treating you and keeping your record", "vous soigner et tenir votre dossier"),
        isMain: true,
        description: both(
          "Teams that treat you share what your care needs.",
          "Les équipes qui vous soignent partagent ce que vos soins exigent.",
        ),
        grounds: [
          {
            id: "ombeline-treat-task",
            basis: "public_task",
            laws: [law("Code de la santé publique", "L6111-1, L6112-1")],
            art9: [
              {
                conditionId: "art9_h_health_care",
                laws: [law("Code de la santé publique", "L1110-4, R1112-2")],
                justification: both(
                  "care is given under professional secrecy",
                  "les soins sont donnés sous secret professionnel",
                ),
              },
            ],
            nirAuthorisationRef: "CSP art. L1111-8-1; décret 2019-341 art. 2",
          },
        ],
        isPublicTask: true,
      },
    ],
    dataUses: [
      used("ombeline-care-last-name", "ombeline-last-name", ["ombeline-treat"], ["patient"]),
      used("ombeline-care-first-name", "ombeline-first-name", ["ombeline-treat"], ["patient"]),
      used(
        "ombeline-care-birth-date",
        "ombeline-birth-date",
        ["ombeline-treat"],
        ["patient", "child_under_15", "minor_15_17"],
      ),
      used("ombeline-care-phone", "ombeline-phone", ["ombeline-treat"], ["patient"], {
        mandatory: "no",
      }),
      used("ombeline-care-ins", "ombeline-ins", ["ombeline-treat"], ["patient"]),
      used("ombeline-care-record", "ombeline-record", ["ombeline-treat"], ["patient"], {
        sources: [
          { sourceId: "data_subject_direct" },
          { sourceId: "partner", partyId: "ombeline-laboratory" },
        ],
      }),
      used("ombeline-care-trusted", "ombeline-trusted", ["ombeline-treat"], ["family_member"], {
        sources: [{ sourceId: "other_individual", name: both("the patient", "le patient") }],
      }),
    ],
    art14: { informationPlan: "Leaflet given at admission, also for the person of trust." },
    retention: [
      keep("ombeline-care-kept", ["ombeline-treat"], 20, "years", "last_contact", {
        justification: both(
          "Code de la santé publique, Art. R1112-7",
          "Code de la santé publique, art. R1112-7",
        ),
      }),
    ],
    involvements: [
      inside("ombeline-care-teams", both("care teams", "équipes de soins"), ["ombeline-treat"]),
      hospitalHost("ombeline-care", ["ombeline-treat"]),
      engaged(
        "ombeline-care-booking",
        "ombeline-booking",
        "saas",
        both("booking of appointments", "prise de rendez-vous"),
        ["ombeline-treat"],
      ),
      told(
        "ombeline-care-laboratory",
        "ombeline-laboratory",
        "independent_controller",
        both("laboratory tests", "analyses de laboratoire"),
        ["ombeline-treat"],
        { serviceKind: "other" },
      ),
      told(
        "ombeline-care-insurer",
        "ombeline-insurer",
        "public_body_recipient",
        both("reimbursement of care", "remboursement des soins"),
        ["ombeline-treat"],
        {
          serviceKind: "public_duty",
          laws: [law("Code de la sécurité sociale", "L161-29")],
        },
      ),
    ],
    dpia: assessed(
      ["sensitive_or_highly_personal", "large_scale", "vulnerable_subjects"],
      ["cnil_req_01"],
    ),
  });

const research = () =>
  write("activities", "ombeline-research", {
    ...hospitalCommon,
    reference: "OMB-02",
    name: both("Research warehouse", "Entrepôt de données de recherche"),
    scale: "large",
    purposes: [
      {
        id: "ombeline-study",
        name: both(
          "studying illnesses and how they are treated",
          "étudier les maladies et leur traitement",
        ),
        isMain: true,
        grounds: [
          {
            id: "ombeline-study-task",
            basis: "public_task",
            laws: [law("Code de la santé publique", "L6111-1")],
            art9: [
              {
                conditionId: "art9_j_archiving_research_statistics",
                dataUseIds: ["ombeline-research-record"],
                laws: [law("Loi n° 78-17 du 6 janvier 1978", "66, 72 à 77")],
                justification: both(
                  "the studies are about illnesses",
                  "les études portent sur les maladies",
                ),
              },
            ],
          },
        ],
        isPublicTask: true,
        isFurtherProcessing: true,
        originalPurposeId: "ombeline-treat",
        compatibilityTest: {
          reference: "CT-2026-02",
          doneAt: "2026-02-09",
          presumed: "research",
          reason: both(
            "research under Article 89 of the GDPR is compatible with care",
            "la recherche au titre de l'article 89 du RGPD est compatible avec les soins",
          ),
        },
        optOutMeans: both("write to dpo@ombeline.example", "écrivez à dpo@ombeline.example"),
      },
    ],
    dataUses: [
      used("ombeline-research-record", "ombeline-record", ["ombeline-study"], ["patient"], {
        sources: [{ sourceId: "data_subject_direct" }],
      }),
      used("ombeline-research-objections", "ombeline-objections", ["ombeline-study"], ["patient"], {
        sources: [{ sourceId: "data_subject_direct" }],
      }),
    ],
    retention: [
      keep("ombeline-research-kept", ["ombeline-study"], 10, "years", "collection_date", {
        fate: "anonymise",
      }),
    ],
    involvements: [
      inside("ombeline-research-teams", both("research teams", "équipes de recherche"), [
        "ombeline-study",
      ]),
      hospitalHost("ombeline-research", ["ombeline-study"]),
    ],
    dpia: assessed(
      ["sensitive_or_highly_personal", "large_scale", "vulnerable_subjects"],
      ["cnil_req_07"],
    ),
  });

const rights = () =>
  rightsActivity(
    "ombeline",
    "OMB-05",
    { ...hospitalCommon, noSpecialCategories: none("DPO") },
    hospitalHost("ombeline-rights", ["ombeline-answers"]),
  );
