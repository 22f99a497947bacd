import { completed } from "../complete.ts";
import { fold } from "../fold.ts";
import { type Bilingual, type LocalisedText, locales, textInAny } from "../locale.ts";
import { activity } from "../entities/activity.ts";
import { dataItem } from "../entities/data-item.ts";
import type { DataItem } from "../registry.ts";
import { builtInTerm } from "../vocabulary.ts";
import type { VocabularyName } from "../vocabulary-names.ts";
import type { ActivityTemplate, SuggestedGround, SuggestedRetention } from "./template.ts";

/** Which suggestions of a template somebody confirmed, by their ids in the vocabularies. */
export type Confirmed = {
  readonly purposes: readonly string[];
  /** Purposes whose usual ground was confirmed too. */
  readonly grounds: readonly string[];
  readonly data: readonly string[];
  readonly retention: readonly string[];
};

type Values = Readonly<Record<string, unknown>>;

/** What confirming makes: data items that the register lacks, and the activity that uses them. */
export type Built = {
  readonly dataItems: readonly { readonly id: string; readonly input: Values }[];
  readonly activity: Values;
};

/** What of the register a template is filled with. */
export type Surroundings = {
  readonly reference: string;
  readonly organisationIds: readonly string[];
  readonly ownerEmail: string;
  readonly dataItems: readonly DataItem[];
  readonly newId: () => string;
};

/** The draft of an activity from what was confirmed of a template, and of that only. */
export function buildActivity(
  template: ActivityTemplate,
  confirmed: Confirmed,
  around: Surroundings,
): Built {
  const items = dataItemsFor(template, confirmed, around);
  const purposeIds = new Map(confirmed.purposes.map((id) => [id, around.newId()]));
  const useIds = new Map(confirmed.data.map((id) => [id, around.newId()]));
  const known = (ids: readonly string[] | undefined, where: ReadonlyMap<string, string>) =>
    (ids ?? []).flatMap((id) => where.get(id) ?? []);
  // What names no purpose serves them all: said in so many words, since a record says no more than it holds.
  const allPurposes = [...purposeIds.values()];
  const purposes = template.purposes
    .filter(({ catalogueId }) => purposeIds.has(catalogueId))
    .map(({ catalogueId, grounds }, at) => ({
      id: purposeIds.get(catalogueId),
      name: texts(word("purposes_catalogue", catalogueId)),
      isMain: at === 0,
      catalogueId,
      isDirectMarketing:
        wordFact("purposes_catalogue", catalogueId, "is_direct_marketing") === true,
      grounds: confirmed.grounds.includes(catalogueId)
        ? grounds.map((ground) => groundOf(ground, catalogueId, around.newId()))
        : [],
    }));
  const dataUses = template.data
    .filter(({ categoryId }) => useIds.has(categoryId))
    .map((use) => ({
      id: useIds.get(use.categoryId),
      dataItemId: items.get(use.categoryId)?.id,
      purposeIds: use.purposes === undefined ? allPurposes : known(use.purposes, purposeIds),
      subjectIds: use.subjectIds,
      sources: [{ sourceId: use.sourceId }],
    }));
  const retention = template.retention
    .filter(({ presetId }) => confirmed.retention.includes(presetId))
    .map((rule) => {
      const scoped = {
        purposeIds: known(rule.purposes, purposeIds),
        dataUseIds: known(rule.data, useIds),
      };
      return { id: around.newId(), ...scoped, ...retentionOf(rule) };
    })
    .filter(
      (rule) => rule.scope === "activity" || rule.purposeIds.length + rule.dataUseIds.length > 0,
    );
  const involvements = template.departments.map((department) => ({
    id: around.newId(),
    department: texts(department),
    roleId: "internal_department",
    purposeIds: allPurposes,
  }));
  const values = completed(activity.fields, {
    reference: around.reference,
    name: texts(template.name),
    organisationIds: around.organisationIds,
    ourRole: "controller",
    state: "draft",
    visibility: "public",
    ownerEmail: around.ownerEmail,
    purposes,
    dataUses,
    retention,
    involvements,
  });
  const missing = [...items.values()].filter(({ input }) => input !== null);
  return {
    activity: values,
    dataItems: missing.map(({ id, input }) => ({ id, input: input ?? {} })),
  };
}

type Item = { readonly id: string; readonly input: Values | null };

/** For each confirmed category the data item of the register that bears its name, or a new one. */
function dataItemsFor(
  template: ActivityTemplate,
  confirmed: Confirmed,
  { dataItems, newId }: Surroundings,
): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>();
  for (const { categoryId } of template.data) {
    if (!confirmed.data.includes(categoryId)) continue;
    const label = word("data_categories", categoryId);
    const names = locales.map((locale) => fold(label[locale]));
    const same = dataItems.filter((item) => item.categoryId === categoryId);
    const known =
      same.find((item) => names.includes(fold(textInAny(item.label, "en") ?? ""))) ?? same[0];
    const input = { label: texts(label), categoryId };
    found.set(
      categoryId,
      known === undefined
        ? { id: newId(), input: completed(dataItem.fields, input) }
        : { id: known.id, input: null },
    );
  }
  return found;
}

function groundOf(ground: SuggestedGround, catalogueId: string, id: string): Values {
  const [interest] = interestOf(ground, catalogueId);
  return {
    id,
    basis: ground.basis,
    contract: ground.contract === undefined ? {} : texts(ground.contract),
    precontractual: ground.precontractual ?? null,
    interest: interest === undefined ? {} : texts(interest),
    laws: (ground.laws ?? []).map((law) => ({
      ...law,
      // French laws have their name in French; it is cited so in every language.
      text: { fr: { text: law.text, changedAt: null } },
      jurisdiction: "FR",
    })),
  };
}

/** The interest of a ground that rests on one: its own, or the usual one of the purpose. */
export function interestOf(
  { basis, interest }: SuggestedGround,
  catalogueId: string,
): readonly Bilingual[] {
  if (basis !== "legitimate_interests") return [];
  if (interest !== undefined) return [interest];
  const [en, fr] = ["suggested_interest_en", "suggested_interest_fr"].map((fact) =>
    wordFact("purposes_catalogue", catalogueId, fact),
  );
  return typeof en === "string" && typeof fr === "string" ? [{ en, fr }] : [];
}

function retentionOf(rule: SuggestedRetention): Values & { readonly scope: string } {
  const fact = (name: string) => wordFact("retention_presets_fr", rule.presetId, name);
  const phase = {
    phase: fact("phase"),
    value: fact("value"),
    unit: fact("unit"),
    triggers: [fact("trigger")],
    combine: "single",
  };
  const active = { phase: "active", triggers: [rule.activeUntil], combine: "single" };
  const scope =
    rule.data !== undefined ? "data_item" : rule.purposes !== undefined ? "purpose" : "activity";
  return {
    scope,
    phases: rule.activeUntil === undefined ? [phase] : [active, phase],
    fate: "delete",
    presetId: rule.presetId,
  };
}

function word(vocabulary: VocabularyName, id: string): Bilingual {
  const item = builtInTerm([vocabulary], id);
  if (item === undefined) throw new Error(`The vocabulary ${vocabulary} has no word ${id}.`);
  return { en: item.en, fr: item.fr };
}

const wordFact = (vocabulary: VocabularyName, id: string, fact: string): unknown =>
  builtInTerm([vocabulary], id)?.[fact];

const texts = (words: Bilingual): LocalisedText =>
  Object.fromEntries(
    locales.map((locale) => [locale, { text: words[locale], changedAt: null }]),
  ) as LocalisedText;
