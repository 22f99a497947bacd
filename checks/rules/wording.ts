import { type Locale, type LocalisedText, locales, textIn } from "#register/locale.ts";
import type { Path } from "#register/pointer.ts";
import type { Collection, RecordIn } from "#register/registry.ts";
import type { CheckContext } from "../context.ts";
import { hasLongSentence } from "../facts/phrasing.ts";
import {
  labelOf,
  languagesRead,
  type PublicText,
  publicTexts,
  sourceLanguage,
} from "../facts/texts.ts";
import acceptance from "../patterns/acceptance.json" with { type: "json" };
import { languagesMatching } from "../patterns/match.ts";
import qualifiers from "../patterns/qualifiers.json" with { type: "json" };
import { type Breach, type Rule, rule } from "../rule.ts";

/** Texts without which a mandatory item of the notice cannot be said (GDPR Art. 13, 14). */
const mandatory: ReadonlySet<string> = new Set([
  "activities:purposes.name",
  "activities:purposes.grounds.covers",
  "activities:purposes.grounds.condition",
  "activities:purposes.grounds.vitalInterest",
  "activities:purposes.grounds.exemptionReason",
  "activities:dataUses.sources.name",
  "activities:retention.outcome",
  "activities:retention.phases.ownTrigger",
  "activities:retention.phases.count.of",
  "activities:involvements.department",
  "activities:involvements.category",
  "data-items:label",
  "terms:label",
  "terms:phrase",
  "collection-points:name",
  "claims:text",
]);

/** Texts whose missing translation a rule of their own tells. */
const judged: ReadonlySet<string> = new Set([
  "activities:purposes.grounds.interest",
  "activities:purposes.grounds.contract",
  "activities:purposes.grounds.consent.withdrawalMeans",
  "activities:purposes.unsubscribeMeans",
  "activities:retention.phases.criteria",
  "activities:involvements.service",
  "activities:involvements.arrangement.essence",
  "activities:involvements.transfers.copyMeans",
  "activities:involvements.transfers.safeguards.derogation.withdrawalMeans",
  "activities:automatedDecisions.logic",
  "activities:automatedDecisions.significance",
  "activities:automatedDecisions.consequences",
  "activities:automatedDecisions.humanContact",
  "activities:automatedDecisions.withdrawalMeans",
  "activities:processingCategories",
  "collection-points:consequence",
  "collection-points:fields.consequence",
  "policies:copyMeans",
]);

/** Texts that people write in sentences of their own. */
const written: ReadonlySet<string> = new Set([
  "policies:passages.text",
  "activities:purposes.name",
  "activities:purposes.description",
]);

/** Sentences of more words are hard to follow (WP260 rev.01, §12). */
const longestSentence = 35;

// A law is cited under the name it has: one that has its name in one language only needs no other.
const isLaw = (name: string) => /laws\.text$/i.test(name);

function unclear({ text }: PublicText): readonly Locale[] {
  const vague = languagesMatching(qualifiers, text);
  const long = (Object.keys(text) as Locale[]).filter((locale) =>
    hasLongSentence(textIn(text, locale) ?? "", longestSentence),
  );
  return [...new Set([...vague, ...long])];
}

/** The organisation a record belongs to first, itself included; null where it names none. */
function ownerOf(record: object): string | null {
  if ("organisationIds" in record) return (record.organisationIds as readonly string[])[0] ?? null;
  if ("organisationId" in record) return record.organisationId as string | null;
  return "legalForm" in record && "id" in record ? String(record.id) : null;
}

const dayOf = (text: LocalisedText, locale: Locale) => text[locale]?.changedAt?.slice(0, 10);

function isOlder(text: LocalisedText, locale: Locale, source: Locale): boolean {
  const [translated, original] = [dayOf(text, locale), dayOf(text, source)];
  return translated !== undefined && original !== undefined && translated < original;
}

type Faulty = { readonly path: Path; readonly languages: readonly Locale[] };

/** One breach for all texts of a record with the same fault; `faultsOf` says in which languages one has it. */
function together(
  texts: readonly PublicText[],
  faultsOf: (one: PublicText) => readonly Locale[],
): readonly Breach[] {
  const faulty: Faulty[] = [];
  for (const one of texts) {
    const languages = faultsOf(one);
    if (languages.length > 0) faulty.push({ path: one.path, languages });
  }
  const [first, ...others] = faulty;
  if (first === undefined) return [];
  const languages = [...new Set(faulty.flatMap((one) => one.languages))];
  return [{ at: first.path, more: others.map(({ path }) => path), languages }];
}

/** Texts of a record that a language it is read in lacks, one breach for each language. */
function untranslated(
  texts: readonly PublicText[],
  collection: Collection,
  record: RecordIn<Collection>,
  c: CheckContext,
): readonly Breach[] {
  if (texts.length === 0) return [];
  return languagesRead(c, collection, record).flatMap((lang) => {
    const lacking = texts.filter(({ text }) => textIn(text, lang) === undefined);
    const [first, ...others] = lacking;
    if (first === undefined) return [];
    const params = { field: labelOf(collection, first.name), lang };
    return [{ at: first.path, more: others.map(({ path }) => path), params, languages: [lang] }];
  });
}

/** What people wrote for the public: translated, up to date, and clear (GDPR Art. 12(1)). */
export const wordingRules: readonly Rule[] = [
  rule({
    id: "POL-001",
    severity: "error",
    article: "GDPR 12(1); WP260 §13",
    on: "record",
    appliesTo: "all",
    fields: [
      "activities:purposes.name",
      "data-items:label",
      "collection-points:name",
      "terms:label",
    ],
    message: {
      en: "Missing translation ({lang}) of “{field}”.",
      fr: "Traduction manquante ({lang}) de « {field} ».",
    },
    fix: { en: "Translate before publishing.", fr: "Traduire avant publication." },
    find: ({ collection, record }, c) =>
      untranslated(
        publicTexts(collection, record).filter(({ field }) => mandatory.has(field)),
        collection,
        record,
        c,
      ),
  }),
  rule({
    id: "POL-012",
    severity: "warning",
    article: "GDPR 12(1); WP260 rev.01 §13",
    on: "record",
    appliesTo: "all",
    fields: [
      "activities:purposes.description",
      "organisations:rights.selfService",
      "policies:passages.text",
    ],
    message: {
      en: "Missing translation ({lang}) of the optional text “{field}”.",
      fr: "Traduction manquante ({lang}) du texte facultatif « {field} ».",
    },
    fix: {
      en: "Translate it, or remove it from the other languages.",
      fr: "Le traduire, ou le retirer des autres langues.",
    },
    find: ({ collection, record }, c) =>
      untranslated(
        publicTexts(collection, record).filter(
          ({ field }) => !mandatory.has(field) && !judged.has(field) && !isLaw(field),
        ),
        collection,
        record,
        c,
      ),
  }),
  rule({
    id: "POL-005",
    severity: "warning",
    article: "GDPR 12(1); WP260 §12",
    on: "record",
    appliesTo: "all",
    fields: [
      "policies:passages.text",
      "activities:purposes.name",
      "activities:purposes.description",
    ],
    message: { en: "Unclear wording.", fr: "Formulation peu claire." },
    fix: {
      en: "Use short, definite sentences.",
      fr: "Employer des phrases courtes et affirmatives.",
    },
    find: ({ collection, record }) =>
      together(
        publicTexts(collection, record).filter(({ field }) => written.has(field)),
        unclear,
      ),
  }),
  rule({
    id: "POL-007",
    severity: "warning",
    article: "GDPR 4(11), 7(2)",
    on: "record",
    appliesTo: "all",
    fields: ["policies:passages.text", "activities:purposes.description"],
    message: {
      en: "A privacy policy informs; it is not to be accepted.",
      fr: "Une politique informe ; elle ne s’accepte pas.",
    },
    fix: { en: "Remove the acceptance wording.", fr: "Supprimer la clause d’acceptation." },
    find: ({ collection, record }) =>
      together(publicTexts(collection, record), ({ text }) => languagesMatching(acceptance, text)),
  }),
  rule({
    id: "POL-008",
    severity: "warning",
    article: "WP260 §13",
    on: "record",
    appliesTo: "all",
    fields: ["activities:purposes.name", "policies:passages.text"],
    message: {
      en: "Translation is older than the source.",
      fr: "Traduction antérieure à la source.",
    },
    fix: { en: "Update the translation.", fr: "Mettre à jour la traduction." },
    find: ({ collection, record }, c) => {
      const source = c.ask(sourceLanguage, ownerOf(record));
      if (source === null) return [];
      const old = publicTexts(collection, record).filter(({ text }) =>
        locales.some((locale) => isOlder(text, locale, source)),
      );
      if (old.length === 0) return [];
      const read = languagesRead(c, collection, record);
      return together(old, ({ text }) => read.filter((locale) => isOlder(text, locale, source)));
    },
  }),
];
