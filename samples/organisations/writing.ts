import { recordOf, type Said } from "#register/complete.ts";
import type { LocalisedText } from "#register/locale.ts";
import type { Collection, RecordIn, SecurityMeasure, ValuesIn } from "#register/registry.ts";
import type { RegisterRecords } from "#register/register.ts";
import { builtInTerms } from "#register/vocabulary.ts";

/** The instant every text of the fictional organisations was written. */
export const writtenAt = "2026-05-04T08:00:00.000Z";

/** What is said of one record of a collection. */
export type Values<C extends Collection> = Said<ValuesIn<C>>;

export type RetentionValues = NonNullable<Values<"activities">["retention"]>[number];
export type DataUseValues = NonNullable<Values<"activities">["dataUses"]>[number];
export type InvolvementValues = NonNullable<Values<"activities">["involvements"]>[number];
type Unit = NonNullable<NonNullable<RetentionValues["phases"]>[number]["unit"]>;

/** The records of one organisation; collections it has nothing in are left out. */
export type OrganisationRecords = Partial<RegisterRecords>;

/** A record with what is said of it. */
export const write = <C extends Collection>(
  collection: C,
  id: string,
  said: Values<C>,
): RecordIn<C> => recordOf(collection, id, writtenAt, said);

/** A text in both languages. */
export const both = (en: string, fr: string): LocalisedText => ({
  en: { text: en, changedAt: writtenAt },
  fr: { text: fr, changedAt: writtenAt },
});

/** A law as it is cited, with its articles: by one name or, where it has two, by its name in English and in French. */
export const law = (
  name: string | readonly [en: string, fr: string],
  articles: string,
  jurisdiction = "FR",
) => ({
  text: typeof name === "string" ? both(name, name) : both(...name),
  articles,
  jurisdiction,
});

/** A "none" with who stated it. */
export const none = (statedBy: string) => ({ statedBy, statedAt: "2026-06-15" });

/** Upkeep of a small, regular, unremarkable activity that was reviewed in June. */
export const reviewed = {
  state: "approved",
  visibility: "public",
  lastReviewedAt: "2026-06-15",
  reviewIntervalMonths: 12,
  nextReviewAt: "2027-06-15",
  startDate: "2024-01-08",
  scale: "small",
  occasional: false,
  combinesDatasets: false,
  innovativeTechnology: false,
  systematicEvaluation: false,
  publicAreaMonitoring: false,
  healthCareData: false,
} as const;

/** A DPIA screening that met at most one criterion. */
export const screened = (...criteria: readonly string[]) => ({
  screeningAt: "2026-06-15",
  screenedBy: "Data protection lead",
  criteria,
  required: "no" as const,
  notRequiredJustification:
    "Fewer than two of the nine criteria of WP248 are met and the processing is on no list.",
  nextReviewAt: "2029-06-15",
});

/** A DPIA that was carried out, with the advice of the DPO. */
export const assessed = (criteria: readonly string[], requiredListIds: readonly string[] = []) => ({
  screeningAt: "2026-02-02",
  screenedBy: "Data protection officer",
  criteria,
  requiredListIds,
  required: "yes" as const,
  doneAt: "2026-03-16",
  reference: "DPIA 2026",
  residualRisk: "low" as const,
  dpoAdvice: "Favourable, with yearly checks of access rights.",
  nextReviewAt: "2029-03-16",
});

/** A balancing test in three steps that the interest passed. */
export const balanced = (summary: string) => ({
  doneAt: "2026-06-10",
  reference: "LIA 2026",
  outcome: "interest_prevails" as const,
  summary,
});

/** A data item of an organisation. */
export const item = (id: string, categoryId: string, en: string, fr: string) =>
  write("data-items", id, { label: both(en, fr), categoryId });

/** A data use that serves some purposes about some persons, from the person unless told otherwise. */
export const used = (
  id: string,
  dataItemId: string,
  purposeIds: readonly string[],
  subjectIds: readonly string[],
  more: Partial<DataUseValues> = {},
): DataUseValues => ({
  id,
  dataItemId,
  purposeIds,
  subjectIds,
  ...(more.sources === undefined ? given(more.mandatory) : {}),
  ...more,
});

/** What people hand over themselves is compulsory unless told otherwise. */
const given = (mandatory: DataUseValues["mandatory"] = "yes") => ({
  sources: [{ sourceId: "data_subject_direct" }],
  mandatory,
  consequence:
    mandatory === "yes"
      ? both("we cannot do what you ask", "nous ne pouvons pas donner suite")
      : {},
});

/** The records without the consequence of refusing data wherever a form that asks for them says its own. */
export function toldOnce(records: OrganisationRecords): OrganisationRecords {
  const forms = (records["collection-points"] ?? []).filter(
    ({ consequence }) => Object.keys(consequence).length > 0,
  );
  const activities = (records.activities ?? []).map((activity) => ({
    ...activity,
    dataUses: activity.dataUses.map((use) => {
      const isAsked = forms.some(
        ({ activityIds, fields }) =>
          activityIds.includes(activity.id) &&
          fields.some(({ dataItemId }) => dataItemId === use.dataItemId),
      );
      return isAsked ? { ...use, consequence: {} } : use;
    }),
  }));
  return { ...records, activities };
}

/** A retention rule for purposes: one active phase after an event, then deletion. */
export const keep = (
  id: string,
  purposeIds: readonly string[],
  value: number,
  unit: Unit,
  trigger: string,
  more: Partial<RetentionValues> = {},
): RetentionValues => ({
  id,
  scope: "purpose",
  purposeIds,
  phases: [{ phase: "active", value, unit, triggers: [trigger], combine: "single" }],
  fate: "delete",
  ...more,
});

/** The measures every fictional organisation applies by default. */
export const usualMeasures = [
  "access_control",
  "password_policy",
  "hashing",
  "encryption_transit",
  "encryption_rest",
  "logging",
  "backup",
  "confidentiality_undertaking",
  "staff_training",
  "incident_management",
  "processor_management",
  "purge_automation",
] as const;

/** The security measures of an organisation, named as in the catalogue. */
export const measures = (prefix: string): readonly SecurityMeasure[] =>
  usualMeasures.map((catalogueId) => {
    const { en, fr } = builtInTerms("security_measures").find(({ id }) => id === catalogueId) ?? {
      en: catalogueId,
      fr: catalogueId,
    };
    // The catalogue's technical and legal particulars are for the register, not for the public.
    const told = (label: string) => label.replace(/\s*\([^)]*\)$/, "");
    return write("security-measures", `${prefix}-${catalogueId.replaceAll("_", "-")}`, {
      name: both(en, fr),
      catalogueId,
      isPublic: true,
      publicText: both(told(en), told(fr)),
    });
  });

/** Mandatory and optional fields of a form, each for its purposes. */
export const field = (
  dataItemId: string,
  purposeIds: readonly string[],
  mandatory: "yes" | "no" = "yes",
) => ({ dataItemId, purposeIds, mandatory });
