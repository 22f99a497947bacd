import { withFrenchSpaces } from "#register/french-spaces.ts";
import type { Bilingual } from "#register/locale.ts";
import { interestOf } from "#register/templates/build.ts";
import type { ActivityTemplate, SuggestedGround } from "#register/templates/template.ts";
import { templates } from "#register/templates/templates.ts";
import { builtInTerm, type VocabularyItem } from "#register/vocabulary.ts";

/** One suggestion to confirm: its id, what it says, and what it rests on. */
export type Suggestion = {
  readonly id: string;
  readonly label: Bilingual;
  /** The law, guidance or interest behind it; null where it stands for itself. */
  readonly because: Bilingual | null;
};

/** A template in words. */
export type Template = {
  readonly id: string;
  readonly name: Bilingual;
  readonly lead: Bilingual;
  readonly remains: Bilingual;
  readonly purposes: readonly Suggestion[];
  readonly grounds: readonly Suggestion[];
  readonly data: readonly Suggestion[];
  readonly retention: readonly Suggestion[];
};

/** Every template with its suggestions in words, in both languages. */
export function suggestions(): readonly Template[] {
  return withFrenchSpaces(templates.map(inWords));
}

function inWords(template: ActivityTemplate): Template {
  const { id, name, lead, remains } = template;
  const purpose = (catalogueId: string) => builtInTerm(["purposes_catalogue"], catalogueId);
  return {
    id,
    name,
    lead,
    remains,
    purposes: template.purposes.map(({ catalogueId }) => ({
      id: catalogueId,
      label: label(purpose(catalogueId)),
      because: null,
    })),
    grounds: template.purposes.map(({ catalogueId, grounds }) => ({
      id: catalogueId,
      label: joined([label(purpose(catalogueId)), ...grounds.map(basis)], ": "),
      because: joined(
        grounds.flatMap((ground) => reasons(ground, catalogueId)),
        "; ",
      ),
    })),
    data: template.data.map(({ categoryId }) => ({
      id: categoryId,
      label: label(builtInTerm(["data_categories"], categoryId)),
      because: null,
    })),
    retention: template.retention.map(({ presetId, activeUntil }) => {
      const preset = builtInTerm(["retention_presets_fr"], presetId);
      return {
        id: presetId,
        label: joined([label(preset), period(preset, activeUntil)], ": "),
        because: reference(preset),
      };
    }),
  };
}

const label = (item: VocabularyItem | undefined): Bilingual => ({
  en: item?.en ?? "",
  fr: item?.fr ?? "",
});

const basis = (ground: SuggestedGround): Bilingual =>
  label(builtInTerm(["legal_bases", "other_grounds"], ground.basis));

const reference = (item: VocabularyItem | undefined): Bilingual => ({
  en: String(item?.["reference_en"] ?? ""),
  fr: String(item?.["reference_fr"] ?? ""),
});

const both = (text: string): Bilingual => ({ en: text, fr: text });

function reasons(ground: SuggestedGround, catalogueId: string): readonly Bilingual[] {
  return [
    ...(ground.contract === undefined ? [] : [ground.contract]),
    ...interestOf(ground, catalogueId),
    ...(ground.laws ?? []).map((law) => both(`${law.text}, ${law.articles}`)),
  ];
}

function joined(parts: readonly Bilingual[], separator: string): Bilingual {
  const french = separator.replace(/^[:;]/, " $&");
  return {
    en: parts.map(({ en }) => en).join(separator),
    fr: parts.map(({ fr }) => fr).join(french),
  };
}

const units: Readonly<Record<string, readonly [one: Bilingual, many: Bilingual]>> = {
  days: [
    { en: "day", fr: "jour" },
    { en: "days", fr: "jours" },
  ],
  months: [
    { en: "month", fr: "mois" },
    { en: "months", fr: "mois" },
  ],
  years: [
    { en: "year", fr: "an" },
    { en: "years", fr: "ans" },
  ],
};

/** "5 years from the end of the contract", after the active use where the period is that of the archive. */
function period(preset: VocabularyItem | undefined, activeUntil: string | undefined): Bilingual {
  const value = Number(preset?.["value"] ?? 0);
  const words = units[String(preset?.["unit"])];
  const unit = value === 1 ? words?.[0] : words?.[1];
  const trigger = event(preset?.["trigger"], "from");
  const until = event(activeUntil, "until");
  const archive = { en: "then restricted archive, ", fr: "puis archive restreinte, " };
  return {
    en: `${until === null ? "" : `${until.en}, ${archive.en}`}${value} ${unit?.en ?? ""} ${trigger?.en ?? ""}`,
    fr: `${until === null ? "" : `${until.fr}, ${archive.fr}`}${value} ${unit?.fr ?? ""} ${trigger?.fr ?? ""}`,
  };
}

function event(trigger: unknown, how: "from" | "until"): Bilingual | null {
  const item = builtInTerm(["retention_triggers"], String(trigger));
  const [en, fr] = [item?.[`${how}_en`], item?.[`${how}_fr`]];
  return typeof en === "string" && typeof fr === "string" ? { en, fr } : null;
}
