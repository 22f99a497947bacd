import { communeCommon, communeHarmless, communeHost } from "./commune-common.ts";
import { inside, told } from "./recipients.ts";
import { both, keep, law, screened, used, write } from "./writing.ts";

/** School meals, with the allergies parents tell. */
export const meals = () =>
  write("activities", "valbrume-meals", {
    ...communeCommon,
    reference: "VAL-03",
    name: both("School meals", "Cantine scolaire"),
    purposes: [
      {
        id: "valbrume-feed",
        name: both("serving meals at school", "servir les repas à l'école"),
        isMain: true,
        grounds: [
          {
            id: "valbrume-feed-task",
            basis: "public_task",
            laws: [law("Code de l'éducation", "L131-13")],
            consent: {
              mechanism: "signature",
              withdrawalMeans: both(
                "write to dpo@cdg-valbrume.example",
                "écrivez à dpo@cdg-valbrume.example",
              ),
              proofLocation: "Enrolment file",
              isExplicit: true,
              parentalMechanism: "Form signed by a holder of parental responsibility",
            },
            art9: [
              {
                conditionId: "art9_a_explicit_consent",
                dataUseIds: ["valbrume-meals-allergies"],
                justification: both("meals suit the child", "les repas conviennent à l'enfant"),
              },
            ],
          },
        ],
        isPublicTask: true,
      },
    ],
    dataUses: [
      used("valbrume-meals-last-name", "valbrume-last-name", ["valbrume-feed"], ["child_under_15"]),
      used(
        "valbrume-meals-first-name",
        "valbrume-first-name",
        ["valbrume-feed"],
        ["child_under_15"],
      ),
      used("valbrume-meals-email", "valbrume-email", ["valbrume-feed"], ["guardian"]),
      used(
        "valbrume-meals-allergies",
        "valbrume-allergies",
        ["valbrume-feed"],
        ["child_under_15"],
        { mandatory: "no" },
      ),
    ],
    retention: [
      keep("valbrume-meals-kept", ["valbrume-feed"], 0, "years", "legal_basis_end", {
        phases: [
          {
            phase: "active",
            criteria: both(
              "until the end of the school year",
              "jusqu’à la fin de l’année scolaire",
            ),
          },
        ],
      }),
    ],
    involvements: [
      inside("valbrume-meals-kitchen", both("school kitchen", "cuisine scolaire"), [
        "valbrume-feed",
      ]),
      communeHost("valbrume-meals", ["valbrume-feed"]),
    ],
    dpia: {
      ...screened("sensitive_or_highly_personal", "vulnerable_subjects"),
      exemptListId: "cnil_ex_10",
      notRequiredJustification: "School services of local authorities are on the list of the CNIL.",
    },
  });

/** The municipal police, which may record offences (loi 78-17 art. 46, 1°). */
export const police = () =>
  write("activities", "valbrume-police", {
    ...communeHarmless,
    reference: "VAL-04",
    name: both("Municipal police", "Police municipale"),
    purposes: [
      {
        id: "valbrume-fine",
        name: both(
          "recording offences in the commune",
          "constater les infractions dans la commune",
        ),
        isMain: true,
        grounds: [
          {
            id: "valbrume-fine-task",
            basis: "public_task",
            laws: [law("Code de la sécurité intérieure", "L511-1")],
            art10: [
              {
                conditionId: "art10_fr_public_service",
              },
            ],
          },
        ],
        isPublicTask: true,
      },
    ],
    dataUses: [
      used(
        "valbrume-police-name",
        "valbrume-last-name",
        ["valbrume-fine"],
        ["public_service_user"],
      ),
      used(
        "valbrume-police-offences",
        "valbrume-offences",
        ["valbrume-fine"],
        ["public_service_user"],
        { sources: [{ sourceId: "data_subject_direct" }] },
      ),
    ],
    retention: [keep("valbrume-police-kept", ["valbrume-fine"], 3, "years", "document_date")],
    involvements: [
      inside(
        "valbrume-police-officers",
        both("municipal police officers", "agents de police municipale"),
        ["valbrume-fine"],
      ),
      told(
        "valbrume-police-prosecutor",
        "valbrume-prosecutor",
        "public_body_recipient",
        both("reports of offences", "procès-verbaux"),
        ["valbrume-fine"],
        { serviceKind: "public_duty", laws: [law("Code de procédure pénale", "21-2")] },
      ),
    ],
    dpia: screened("sensitive_or_highly_personal"),
  });
