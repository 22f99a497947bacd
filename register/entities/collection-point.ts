import { entity } from "../entity.ts";
import {
  boolean,
  choice,
  localised,
  number,
  ref,
  refs,
  rows,
  terms,
  text,
  texts,
} from "../field.ts";
import { textInAny } from "../locale.ts";

const internal = { visibility: "internal" } as const;

/** A form, account, call, checkout or import where data are obtained (GDPR Art. 13). */
export const collectionPoint = entity({
  name: "collectionPoint",
  collection: "collection-points",
  label: { en: "Collection point", fr: "Point de collecte" },
  plural: { en: "Collection points", fr: "Points de collecte" },
  purpose: {
    en: "Where data are obtained from people, which of them are mandatory there, and what happens without them (Art. 13).",
    fr: "Où les données sont obtenues, lesquelles y sont obligatoires, et la conséquence d’un refus (art. 13).",
  },
  fields: {
    name: localised({ label: { en: "Name", fr: "Nom" }, required: true, max: 300 }),
    kind: choice({
      label: { en: "Kind", fr: "Nature" },
      options: [
        { id: "web_form", en: "Web form", fr: "Formulaire web" },
        { id: "account", en: "Account", fr: "Compte" },
        { id: "checkout", en: "Checkout", fr: "Commande" },
        { id: "app", en: "App", fr: "Application" },
        { id: "call", en: "Telephone call", fr: "Appel téléphonique" },
        { id: "paper", en: "Paper", fr: "Papier" },
        { id: "email", en: "E-mail", fr: "Courriel" },
        { id: "import", en: "Import", fr: "Import" },
        { id: "api", en: "API", fr: "API" },
        { id: "tracker", en: "Tracker", fr: "Traceur" },
        { id: "third_party", en: "Third party", fr: "Tiers" },
      ],
    }),
    url: text({ label: { en: "Address", fr: "Adresse" }, format: "url" }),
    activityIds: refs({
      label: { en: "Activities it feeds", fr: "Activités alimentées" },
      to: "activity",
    }),
    fields: rows({
      label: { en: "Data asked for", fr: "Données demandées" },
      article: "GDPR Art. 13(2)(e)",
      fields: {
        dataItemId: ref({
          label: { en: "Data item", fr: "Donnée" },
          required: true,
          to: "dataItem",
        }),
        label: localised({ label: { en: "Label on the form", fr: "Libellé affiché" }, max: 300 }),
        mandatory: choice({
          label: { en: "Mandatory", fr: "Obligatoire" },
          options: [
            { id: "yes", en: "Yes", fr: "Oui" },
            { id: "no", en: "No", fr: "Non" },
            { id: "unknown", en: "Not known", fr: "Non renseigné" },
          ],
        }),
        purposeIds: refs({
          label: {
            en: "For these purposes (empty: all)",
            fr: "Pour ces finalités (vide : toutes)",
          },
          to: "purpose",
        }),
        consequence: localised({
          label: { en: "If it is not given", fr: "Si elle n’est pas fournie" },
        }),
      },
    }),
    consequence: localised({
      label: {
        en: "If mandatory data are not given",
        fr: "Si des données obligatoires manquent",
      },
    }),
    shownBases: terms({
      label: { en: "Legal bases shown there", fr: "Bases légales affichées" },
      from: ["legal_bases", "other_grounds"],
    }),
    noticePresent: boolean({
      label: { en: "A notice is shown", fr: "Une mention est affichée" },
      ...internal,
    }),
    noticeVersion: text({
      label: { en: "Version of the notice", fr: "Version de la mention" },
      ...internal,
      max: 50,
    }),
    consentControls: texts({
      label: { en: "Consent controls", fr: "Cases de consentement" },
      ...internal,
    }),
    hasFreeText: boolean({
      label: { en: "Has a free-text field", fr: "Comporte un champ libre" },
      ...internal,
    }),
    freeTextGuidance: text({
      label: { en: "Guidance for free text", fr: "Consigne pour le champ libre" },
      ...internal,
    }),
    openToConsumers: boolean({
      label: { en: "Open to consumers", fr: "Ouvert aux consommateurs" },
      ...internal,
    }),
    minAge: number({
      label: { en: "Minimum age", fr: "Âge minimal" },
      min: 0,
      max: 99,
      article: "GDPR Art. 8",
    }),
    notes: text({ label: { en: "Notes", fr: "Notes" }, ...internal, multiline: true, max: 8000 }),
  },
  sections: [
    {
      id: "point",
      label: { en: "Collection point", fr: "Point de collecte" },
      fields: ["name", "kind", "url", "activityIds", "shownBases"],
    },
    {
      id: "fields",
      label: { en: "Data asked for", fr: "Données demandées" },
      fields: ["fields", "consequence", "hasFreeText", "freeTextGuidance"],
    },
    {
      id: "notice",
      label: { en: "Notice, consent, age", fr: "Mention, consentement, âge" },
      fields: [
        "noticePresent",
        "noticeVersion",
        "consentControls",
        "openToConsumers",
        "minAge",
        "notes",
      ],
    },
  ],
  columns: ["name", "kind", "url"],
  title: (record, locale) => textInAny(record.name, locale) ?? "",
});
