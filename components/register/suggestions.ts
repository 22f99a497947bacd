import catalogue from "#register/vocabularies/purposes_catalogue.json" with { type: "json" };
import presets from "#register/vocabularies/retention_presets_fr.json" with { type: "json" };
import { emptyValues, isEmpty } from "#register/empty.ts";
import type { Field, Fields } from "#register/field.ts";
import type { FormValues } from "./form-value.ts";
import { fieldsAtPath } from "./plans/plan-of.ts";
import { objectsOf, type Words } from "./summary-words.ts";
import { phaseSummary } from "./retention-summary.ts";

/** Something usual that a part could say; nothing is filled in before somebody accepts it. */
export type Suggestion = {
  readonly kind: "wording" | "ground" | "marketing" | "period" | "source";
  /** What it would say, in words. */
  readonly says: string;
  /** Where it comes from: a provision or guideline; "" where it is plain custom. */
  readonly source: string;
  /** The fields it would fill in. */
  readonly fills: FormValues;
};

type Suggest = (values: FormValues, words: Words, newId: () => string) => readonly Suggestion[];

const purposeFields = fieldsAtPath("activities", "purposes");
const groundFields = fieldsAtPath("activities", "purposes.grounds");
const dataUseFields = fieldsAtPath("activities", "dataUses");
const retentionFields = fieldsAtPath("activities", "retention");
const phaseFields = fieldsAtPath("activities", "retention.phases");
const sourceFields = fieldsAtPath("activities", "dataUses.sources");

const typed = (en: string, fr: string) => ({
  en: { text: en, changedAt: null },
  fr: { text: fr, changedAt: null },
});

const isUnsaid = (fields: Fields, name: string, values: FormValues) => {
  const field: Field | undefined = fields[name];
  return field !== undefined && isEmpty(field, values[name]);
};

const forPurpose: Suggest = (values, words, newId) => {
  const usual = catalogue.items.find(({ id }) => id === values["catalogueId"]);
  if (usual === undefined) return [];
  const grounds = objectsOf(values["grounds"]);
  const { suggested_interest_en: en, suggested_interest_fr: fr } = usual;
  const ground = {
    id: newId(),
    ...emptyValues(groundFields),
    basis: usual.usual_basis,
    interest: en === null || fr === null ? {} : typed(en, fr),
  };
  const basis = groundFields["basis"];
  const vocabularies = basis?.kind === "term" ? basis.vocabularies : [];
  const offers: (Suggestion | false)[] = [
    isUnsaid(purposeFields, "name", values) && {
      kind: "wording",
      says: usual[words.locale],
      source: "",
      fills: { name: typed(usual.en, usual.fr) },
    },
    !grounds.some((one) => one["basis"] === usual.usual_basis) && {
      kind: "ground",
      says: words.names.term(vocabularies, usual.usual_basis),
      source: "",
      fills: { grounds: [...grounds, ground] },
    },
    usual.is_direct_marketing &&
      isUnsaid(purposeFields, "isDirectMarketing", values) && {
        kind: "marketing",
        says: "",
        source: "",
        fills: { isDirectMarketing: true },
      },
  ];
  return offers.filter((offer) => offer !== false);
};

const forRetention: Suggest = (values, words) => {
  const preset = presets.items.find(({ id }) => id === values["presetId"]);
  if (preset === undefined || preset.value === null) return [];
  const phase = {
    ...emptyValues(phaseFields),
    phase: preset.phase,
    value: preset.value,
    unit: preset.unit,
    triggers: [preset.trigger],
    combine: "single",
  };
  const phases = objectsOf(values["phases"]);
  const isThere = phases.some((one) => one["value"] === phase.value && one["unit"] === phase.unit);
  if (isThere) return [];
  return [
    {
      kind: "period",
      says: phaseSummary(phase, words).join(""),
      source: preset[`reference_${words.locale}`],
      fills: { phases: [...phases, phase] },
    },
  ];
};

const forDataUse: Suggest = (values, words) => {
  if (!isUnsaid(dataUseFields, "sources", values)) return [];
  const source = sourceFields["sourceId"];
  const vocabularies = source?.kind === "term" ? source.vocabularies : [];
  const sourceId = "data_subject_direct";
  return [
    {
      kind: "source",
      says: words.names.term(vocabularies, sourceId),
      source: "",
      fills: { sources: [{ ...emptyValues(sourceFields), sourceId }] },
    },
  ];
};

const suggesting = new Map<Fields, Suggest>([
  [purposeFields, forPurpose],
  [retentionFields, forRetention],
  [dataUseFields, forDataUse],
]);

/** What is usual for a part as it is filled in so far. `newId` names the parts that would be added. */
export function suggestionsFor(
  fields: Fields,
  values: FormValues,
  words: Words,
  newId: () => string,
): readonly Suggestion[] {
  return suggesting.get(fields)?.(values, words, newId) ?? [];
}
