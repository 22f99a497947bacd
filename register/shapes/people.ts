import { recordOf } from "../complete.ts";
import { said } from "../generate-records.ts";
import type { Activity } from "../registry.ts";

/** Later research on health data: Art. 9 for part of it, incidental data, other laws per data, an opt-out, anonymised results. */
export function researchActivity(at: string): Activity {
  const both = (en: string, fr: string) => said(at, en, fr);
  return recordOf("activities", "shape-research", at, {
    reference: "SHAPE-02",
    name: both("Research warehouse", "Entrepôt de recherche"),
    organisationIds: ["shape-org"],
    ourRole: "controller",
    state: "approved",
    purposes: [
      {
        id: "shape-research-study",
        name: both("medical research", "la recherche médicale"),
        grounds: [
          {
            id: "shape-research-task",
            basis: "public_task",
            laws: [
              {
                text: both("Code de la santé publique", "Code de la santé publique"),
                articles: "L1461-1",
                jurisdiction: "FR",
                url: "https://www.legifrance.gouv.fr/",
                dataUseIds: ["shape-research-health"],
              },
              {
                text: both("Regulation (EU) 2025/327", "Règlement (UE) 2025/327"),
                articles: "53",
                jurisdiction: "EU",
                dataUseIds: ["shape-research-email"],
              },
            ],
            art9: [
              {
                conditionId: "art9_j_archiving_research_statistics",
                dataUseIds: ["shape-research-health"],
                laws: [
                  {
                    text: both("Loi 78-17", "Loi 78-17"),
                    articles: "44, 3°",
                    jurisdiction: "FR",
                  },
                ],
                justification: both(
                  "The study is about the illness.",
                  "L'étude porte sur la maladie.",
                ),
              },
            ],
          },
        ],
        isFurtherProcessing: true,
        originalPurposeId: "shape-orders-deliver",
        compatibilityTest: { reference: "CT-7", doneAt: "2025-03-01", presumed: "research" },
        optOutMeans: both("Write to the DPO.", "Écrivez au DPO."),
      },
    ],
    dataUses: [
      {
        id: "shape-research-health",
        dataItemId: "shape-health",
        subjectIds: ["patient", "family_member"],
        sources: [{ sourceId: "other_individual", name: both("the patient", "le patient") }],
        incidental: true,
        incidentalWhere: both("free-text fields", "champs libres"),
        incidentalLimit: both("within 30 days", "dans un délai de 30 jours"),
      },
      {
        id: "shape-research-email",
        dataItemId: "shape-email",
        subjectIds: ["address_book_contact"],
      },
    ],
    retention: [
      {
        id: "shape-keep-life",
        scope: "activity",
        phases: [{ phase: "active", value: 120, unit: "years", triggers: ["collection_date"] }],
        beyondLifetime: "yes",
        fate: "anonymise_public",
      },
    ],
  });
}

/** Recruitment with guarantors and children: outcomes, derived data, an automated decision on a ground of its own. */
export function recruitmentActivity(at: string): Activity {
  const both = (en: string, fr: string) => said(at, en, fr);
  return recordOf("activities", "shape-recruitment", at, {
    reference: "SHAPE-03",
    name: both("Recruitment of apprentices", "Recrutement d'apprentis"),
    organisationIds: ["shape-org"],
    ourRole: "controller",
    state: "in_review",
    purposes: [
      {
        id: "shape-recruit-choose",
        name: both("choosing candidates", "choisir les candidats"),
        grounds: [
          {
            id: "shape-recruit-contract",
            basis: "contract",
            precontractual: true,
            coversSubjectIds: ["job_applicant"],
          },
          {
            id: "shape-recruit-guardians",
            basis: "legitimate_interests",
            coversSubjectIds: ["guardian"],
            interest: both("informing guardians", "informer les représentants légaux"),
          },
          {
            id: "shape-recruit-minors",
            basis: "consent",
            coversSubjectIds: ["minor_15_17", "child_under_15"],
            consent: { isExplicit: true, parentalMechanism: "Signed form" },
          },
        ],
      },
    ],
    dataUses: [
      {
        id: "shape-recruit-score",
        dataItemId: "shape-score",
        subjectIds: ["job_applicant"],
        sources: [{ sourceId: "inferred_derived" }],
        derivedFromIds: ["shape-email", "shape-badge"],
      },
      {
        id: "shape-recruit-guarantor",
        dataItemId: "shape-guarantor",
        subjectIds: ["guarantor", "referee"],
        sources: [{ sourceId: "other_individual" }],
      },
    ],
    retention: ["Recruited", "Refused", "Litigation"].map((outcome, index) => ({
      id: `shape-keep-outcome-${index}`,
      scope: "outcome" as const,
      outcome: both(outcome, ["Recruté", "Refusé", "Contentieux"][index] ?? ""),
      phases: [
        {
          phase: "active" as const,
          value: index + 1,
          unit: "years" as const,
          triggers: ["application_decision"],
        },
      ],
      fate: "delete",
    })),
    automatedDecisions: [
      {
        id: "shape-recruit-screening",
        purposeId: "shape-recruit-choose",
        dataUseIds: ["shape-recruit-score"],
        exception: "explicit_consent",
        basis: "consent",
        withdrawalMeans: both("In your account.", "Depuis votre compte."),
        logic: both("Points per year of study.", "Des points par année d'études."),
        significance: both("It decides on an interview.", "Elle décide d'un entretien."),
        consequences: both("No interview.", "Pas d'entretien."),
        humanContact: both("jobs@example.org", "emplois@example.org"),
      },
    ],
  });
}

/** Names and texts in every script: kept as typed, searchable, printed. */
export function scriptsActivity(at: string, texts: readonly string[]): Activity {
  return recordOf("activities", "shape-scripts", at, {
    reference: "SHAPE-É東שם",
    name: said(at, texts[0] ?? "", texts[1] ?? ""),
    organisationIds: ["shape-org"],
    ourRole: "controller",
    state: "draft",
    systems: texts,
    tags: texts,
    notes: texts.join("\n"),
  });
}
