import { groupCalm, groupCommon, groupHost } from "./group-common.ts";
import { engaged, inside, told } from "./recipients.ts";
import { assessed, balanced, both, keep, law, used, write } from "./writing.ts";

/** Job applications with a score that decides on the first interview. */
export const jobs = () =>
  write("activities", "lumenor-jobs", {
    ...groupCommon,
    reference: "LUM-02",
    name: both("Job applications", "Candidatures"),
    department: "Human resources",
    systematicEvaluation: true,
    purposes: [
      {
        id: "lumenor-choose",
        name: both("choosing whom we invite to an interview", "choisir qui inviter à un entretien"),
        isMain: true,
        catalogueId: "recruitment",
        grounds: [
          {
            id: "lumenor-choose-contract",
            basis: "contract",
            precontractual: true,
            contract: both("an employment contract with us", "d’un contrat de travail avec nous"),
          },
        ],
        profiling: true,
        profilingLogic: both(
          "points for each year of the training the post asks for",
          "des points pour chaque année de la formation que le poste demande",
        ),
        mayExcludeFromService: true,
      },
    ],
    dataUses: [
      used("lumenor-jobs-name", "lumenor-name", ["lumenor-choose"], ["job_applicant"]),
      used("lumenor-jobs-email", "lumenor-email", ["lumenor-choose"], ["job_applicant"]),
      used("lumenor-jobs-cv", "lumenor-cv", ["lumenor-choose"], ["job_applicant"]),
      used("lumenor-jobs-score", "lumenor-score", ["lumenor-choose"], ["job_applicant"], {
        sources: [{ sourceId: "inferred_derived" }],
        derivedFromIds: ["lumenor-cv"],
      }),
    ],
    art14: { informationPlan: "The form explains how the score is made." },
    retention: [
      keep("lumenor-jobs-kept", ["lumenor-choose"], 1, "years", "last_contact_applicant", {
        presetId: "job_applicant",
      }),
    ],
    involvements: [
      inside("lumenor-jobs-team", both("recruiters", "recruteurs"), ["lumenor-choose"]),
      groupHost("lumenor-jobs", ["lumenor-choose"]),
      told(
        "lumenor-jobs-india",
        "lumenor-india",
        "independent_controller",
        both("posts in India", "postes en Inde"),
        ["lumenor-choose"],
        {
          serviceKind: "recruitment",
          transfers: [
            {
              id: "lumenor-jobs-in",
              state: "transfer",
              countries: ["IN"],
              exporterRole: "controller",
              importerRole: "controller",
              systematic: true,
              safeguards: [
                {
                  mechanismId: "bcr_controller",
                  bcr: {
                    type: "controller",
                    approvalAuthority: "Autoriteit Persoonsgegevens",
                    approvalDate: "2024-10-01",
                  },
                },
              ],
              tia: {
                doneAt: "2026-02-03",
                reference: "TIA 2026-IN",
                conclusion: "essentially_equivalent",
              },
              copyMeans: both(
                "write to privacy@lumenor.example",
                "écrivez à privacy@lumenor.example",
              ),
            },
          ],
        },
      ),
    ],
    automatedDecisions: [
      {
        id: "lumenor-jobs-screening",
        purposeId: "lumenor-choose",
        dataUseIds: ["lumenor-jobs-score"],
        exception: "contract",
        logic: both(
          "the training the post asks for gives points",
          "la formation que le poste demande donne des points",
        ),
        significance: both(
          "the points decide on the first interview",
          "les points décident du premier entretien",
        ),
        consequences: both("no interview below 40 points", "pas d'entretien sous 40 points"),
        humanContact: both("jobs@lumenor.example", "jobs@lumenor.example"),
        subjectsChildren: false,
      },
    ],
    dpia: assessed([
      "evaluation_scoring",
      "automated_decision",
      "vulnerable_subjects",
      "exclusion_from_right",
    ]),
  });

/** The line for alerts about misconduct. */
export const alerts = () =>
  write("activities", "lumenor-alerts-line", {
    ...groupCalm,
    reference: "LUM-03",
    name: both("Alerts about misconduct", "Signalements"),
    department: "Compliance",
    purposes: [
      {
        id: "lumenor-hear",
        name: both("hearing alerts about breaches of law", "recueillir les signalements"),
        description: both(
          "People who work with us can alert us in confidence.",
          "Les personnes qui travaillent avec nous peuvent nous alerter en confiance.",
        ),
        isMain: true,
        catalogueId: "whistleblowing",
        grounds: [
          {
            id: "lumenor-hear-law",
            basis: "legal_obligation",
            laws: [law("Wet bescherming klokkenluiders", "2", "NL")],
            art10: [
              {
                conditionId: "art10_authorised_by_law",
                laws: [law("Uitvoeringswet AVG", "33", "NL")],
              },
            ],
          },
        ],
      },
      {
        id: "lumenor-prove",
        name: both("defending ourselves in court", "nous défendre en justice"),
        catalogueId: "legal_claims",
        grounds: [
          {
            id: "lumenor-prove-interest",
            basis: "legitimate_interests",
            interest: both("defending our rights in court", "défendre nos droits en justice"),
            lia: balanced("Only what a dispute needs, seen by counsel alone."),
          },
        ],
      },
    ],
    dataUses: [
      used(
        "lumenor-alerts-name",
        "lumenor-name",
        ["lumenor-hear", "lumenor-prove"],
        ["whistleblower"],
      ),
      used("lumenor-alerts-facts", "lumenor-alert", ["lumenor-hear"], ["whistleblower"]),
    ],
    retention: [
      keep("lumenor-alerts-kept", ["lumenor-hear"], 2, "months", "request_closed"),
      keep("lumenor-prove-kept", ["lumenor-prove"], 1, "years", "litigation_end"),
    ],
    involvements: [
      inside("lumenor-alerts-counsel", both("compliance counsel", "juristes conformité"), [
        "lumenor-hear",
        "lumenor-prove",
      ]),
      engaged(
        "lumenor-alerts-software",
        "lumenor-alerts",
        "saas",
        both("software for alerts", "logiciel de signalement"),
        ["lumenor-hear"],
      ),
    ],
    dpia: assessed(["sensitive_or_highly_personal", "vulnerable_subjects"]),
  });
