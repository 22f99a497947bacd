import type { Activity, DataUse, Purpose } from "#register/registry.ts";
import { type Said, unique } from "./said.ts";

/** A column of the sheet and what it says of an activity and one of its purposes. */
export type Column = {
  readonly heading: string;
  readonly value: (
    said: Said,
    activity: Activity,
    purpose: Purpose | undefined,
    uses: readonly DataUse[],
  ) => string;
};

const joined = (values: readonly string[]) =>
  unique(values.filter((value) => value !== "")).join("; ");
const yesNo = (value: boolean | null) => (value === null ? "" : value ? "Yes" : "No");
const nothing = () => "";

const bases: Column["value"] = (said, _activity, purpose) =>
  joined(
    (purpose?.grounds ?? []).map(({ basis }) => said.term(["legal_bases", "other_grounds"], basis)),
  );

/** The columns of the ICO's sheet for controllers, in order; what it asks beyond our register stays empty. */
export const icoColumns: readonly Column[] = [
  { heading: "Business function", value: (_said, { department }) => department ?? "" },
  {
    heading: "Purpose of processing",
    value: (said, activity, purpose) => said.text(purpose?.name) || said.text(activity.name),
  },
  {
    heading: "Name and contact details of joint controller (if applicable)",
    value: (said, { involvements }) =>
      joined(
        involvements
          .filter(({ roleId }) => roleId === "joint_controller")
          .map((one) => {
            const party = said.register.find("parties", one.partyId);
            return [said.recipient(one), party?.address, party?.email]
              .filter((part) => part !== null && part !== undefined && part !== "")
              .join(", ");
          }),
      ),
  },
  {
    heading: "Categories of individuals",
    value: (said, _activity, _purpose, uses) => joined(said.subjects(uses)),
  },
  {
    heading: "Categories of personal data",
    value: (said, _activity, _purpose, uses) => joined(uses.map(said.dataItem)),
  },
  {
    heading: "Categories of recipients",
    value: (said, { involvements }) =>
      joined(
        involvements.filter(({ roleId }) => roleId !== "joint_controller").map(said.recipient),
      ),
  },
  {
    heading: "Link to contract with processor",
    value: (said, { involvements }) =>
      joined(
        involvements.flatMap(({ contractId }) =>
          contractId === null ? [] : [said.context.titles.of("contract", contractId) ?? ""],
        ),
      ),
  },
  {
    heading:
      "Names of third countries or international organisations that personal data are transferred to (if applicable)",
    value: (said, activity) =>
      joined(
        said
          .transfers(activity)
          .map(
            ({ transfer }) =>
              said.countries(transfer.countries) || (transfer.internationalOrganisation ?? ""),
          ),
      ),
  },
  {
    heading:
      "Safeguards for exceptional transfers of personal data to third countries or international organisations (if applicable)",
    value: (said, activity) =>
      joined(
        said
          .transfers(activity)
          .flatMap(({ involvement }) => said.safeguards(involvement).map(({ name }) => name)),
      ),
  },
  {
    heading: "Retention schedule (if possible)",
    value: (said, activity, purpose, uses) =>
      joined(rulesFor(activity, purpose, uses).map(said.retention)),
  },
  {
    heading: "General description of technical and organisational security measures (if possible)",
    value: (said, activity) =>
      joined(
        said
          .measures(activity)
          .map(({ name, publicText }) => said.text(publicText) || said.text(name)),
      ),
  },
  { heading: "Article 6 lawful basis for processing personal data", value: bases },
  {
    heading: "Article 9 condition for processing special category data",
    value: (said, _activity, purpose) =>
      joined(
        (purpose?.grounds ?? []).flatMap(({ art9 }) =>
          art9.map(({ conditionId }) => said.term(["art9_conditions"], conditionId)),
        ),
      ),
  },
  {
    heading: "Legitimate interests for the processing (if applicable)",
    value: (said, _activity, purpose) =>
      joined((purpose?.grounds ?? []).map(({ interest }) => said.text(interest))),
  },
  {
    heading: "Link to record of legitimate interests assessment (if applicable)",
    value: (_said, _activity, purpose) =>
      joined((purpose?.grounds ?? []).map(({ lia }) => lia?.reference ?? "")),
  },
  { heading: "Rights available to individuals", value: nothing },
  {
    heading: "Existence of automated decision-making, including profiling (if applicable)",
    value: (said, { automatedDecisions, noAutomatedDecision }, purpose) => {
      const own = automatedDecisions.filter(
        ({ purposeId }) => purposeId === null || purposeId === purpose?.id,
      );
      if (own.length > 0) return joined(["Yes", ...own.map(({ logic }) => said.text(logic))]);
      return noAutomatedDecision === null ? yesNo(purpose?.profiling ?? null) : "No";
    },
  },
  {
    heading: "The source of the personal data (if applicable)",
    value: (said, _activity, _purpose, uses) =>
      joined(
        uses.flatMap(({ sources }) =>
          sources.map(
            ({ name, sourceId }) => said.text(name) || said.term(["data_sources"], sourceId),
          ),
        ),
      ),
  },
  {
    heading: "Link to record of consent",
    value: (_said, _activity, purpose) =>
      joined((purpose?.grounds ?? []).map(({ consent }) => consent?.proofLocation ?? "")),
  },
  {
    heading: "Location of personal data",
    value: (said, { storage }) =>
      joined(
        storage.map(
          ({ storageLocationId }) =>
            said.register.find("storage-locations", storageLocationId)?.name ?? "",
        ),
      ),
  },
  {
    heading: "Data Protection Impact Assessment required?",
    value: (_said, { dpia }) =>
      dpia?.required === "yes" ? "Yes" : dpia?.required === "no" ? "No" : "",
  },
  {
    heading: "Data Protection Impact Assessment progress",
    value: (_said, { dpia }) =>
      dpia?.doneAt === null || dpia === null ? "" : `Done on ${dpia.doneAt}`,
  },
  {
    heading: "Link to Data Protection Impact Assessment",
    value: (_said, { dpia }) => dpia?.reference ?? "",
  },
  {
    heading: "Has a personal data breach occurred?",
    value: (_said, { breachIds }) => (breachIds.length > 0 ? "Yes" : ""),
  },
  {
    heading: "Link to record of personal data breach",
    value: (_said, { breachIds }) => joined(breachIds),
  },
  { heading: "Data Protection Act 2018 Schedule 1 Condition for processing", value: nothing },
  { heading: "GDPR Article 6 lawful basis for processing personal data", value: bases },
  {
    heading: "Link to retention and erasure policy document",
    value: (_said, { purgeProcedure }) => purgeProcedure ?? "",
  },
  {
    heading: "Is personal data retained and erased in accordance with the policy document?",
    value: nothing,
  },
  { heading: "Reasons for not adhering to policy document (if applicable)", value: nothing },
];

/** The rules of a purpose and its data, else those of the whole activity. */
function rulesFor(activity: Activity, purpose: Purpose | undefined, uses: readonly DataUse[]) {
  const ids = new Set(uses.map(({ id }) => id));
  const own = activity.retention.filter(
    ({ dataUseIds, purposeIds }) =>
      (purpose !== undefined && purposeIds.includes(purpose.id)) ||
      dataUseIds.some((id) => ids.has(id)),
  );
  const whole = activity.retention.filter(
    ({ scope }) => scope === "activity" || scope === "outcome",
  );
  return [...own, ...whole];
}
