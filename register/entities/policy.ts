import { entity } from "../entity.ts";
import { boolean, choice, date, group, localised, number, refs, rows, text } from "../field.ts";
import { languages } from "./languages.ts";
import { textInAny } from "../locale.ts";

/** Places of the outline where an organisation may put its own words. */
export const passagePlaces = [
  { id: "preamble", en: "Preamble", fr: "Préambule" },
  { id: "definitions", en: "Definitions", fr: "Définitions" },
  { id: "controller", en: "Controller", fr: "Responsable du traitement" },
  { id: "data", en: "Data", fr: "Données" },
  { id: "collection", en: "Collection", fr: "Collecte" },
  { id: "purposes", en: "Purposes", fr: "Finalités" },
  { id: "decisions", en: "Automated decisions", fr: "Décisions automatisées" },
  { id: "recipients", en: "Recipients", fr: "Destinataires" },
  { id: "transfers", en: "Storage and transfers", fr: "Conservation et transferts" },
  { id: "security", en: "Security", fr: "Sécurité" },
  { id: "rights", en: "Rights", fr: "Droits" },
  { id: "cookies", en: "Cookies", fr: "Cookies" },
  { id: "minors", en: "Minors", fr: "Mineurs" },
  { id: "changes", en: "Changes", fr: "Évolutions" },
  { id: "processor", en: "For our customers", fr: "Pour nos clients" },
] as const;

/** A public document compiled from the register: whose, for whom, in which languages and outline. */
export const policy = entity({
  name: "policy",
  collection: "policies",
  label: { en: "Policy", fr: "Politique" },
  plural: { en: "Policies", fr: "Politiques" },
  purpose: {
    en: "A public document compiled from the register: for whom, which activities, which languages (Art. 12 to 14).",
    fr: "Un document public compilé à partir du registre : pour qui, quelles activités, quelles langues (art. 12 à 14).",
  },
  fields: {
    slug: text({
      label: { en: "Address", fr: "Adresse" },
      required: true,
      format: "slug",
      max: 60,
      help: {
        en: "The last part of its public address: “privacy”.",
        fr: "La fin de son adresse publique : « privacy ».",
      },
    }),
    title: localised({ label: { en: "Title", fr: "Titre" }, max: 300 }),
    organisationIds: refs({
      label: { en: "Organisations", fr: "Organisations" },
      to: "organisation",
    }),
    audience: localised({ label: { en: "Audience", fr: "Public visé" }, max: 500 }),
    forStaff: boolean({
      label: { en: "For staff or applicants", fr: "Destinée au personnel ou aux candidats" },
      visibility: "internal",
    }),
    activityIds: refs({
      label: {
        en: "Activities (empty: all that may be shown)",
        fr: "Activités (vide : toutes celles qui peuvent figurer)",
      },
      to: "activity",
    }),
    languages,
    outline: choice({
      label: { en: "Layout", fr: "Présentation" },
      options: [
        { id: "articles", en: "Articles", fr: "Articles" },
        { id: "layered", en: "Layered", fr: "Par niveaux" },
      ],
    }),
    isDefault: boolean({ label: { en: "Shown at /privacy", fr: "Affichée à l’adresse /privacy" } }),
    showsGlossary: boolean({ label: { en: "With definitions", fr: "Avec des définitions" } }),
    services: localised({
      label: { en: "Sites and services covered", fr: "Sites et services couverts" },
      max: 1000,
    }),
    passages: rows({
      label: { en: "Passages in your own words", fr: "Passages rédigés par vos soins" },
      fields: {
        place: choice({
          label: { en: "Place", fr: "Emplacement" },
          required: true,
          options: passagePlaces,
        }),
        text: localised({
          label: { en: "Text", fr: "Texte" },
          help: {
            en: "A blank line begins a paragraph, a dash an item of a list. What you mention from the list below stands in double braces: {{purpose:ID}} stands for the name of a purpose and changes with it; likewise {{party:ID}}, {{period:ID}} (how long a retention rule keeps data), {{data:ID}}, {{activity:ID}}, {{form:ID}}, {{organisation:ID}}, {{email:ID}}, {{phone:ID}}, {{address:ID}} and {{dpo:ID}}.",
            fr: "Une ligne vide commence un paragraphe, un tiret un élément de liste. Ce que vous mentionnez à partir de la liste ci-dessous figure entre doubles accolades : {{purpose:ID}} affiche le nom d’une finalité et change avec lui ; de même {{party:ID}}, {{period:ID}} (durée d’une règle de conservation), {{data:ID}}, {{activity:ID}}, {{form:ID}}, {{organisation:ID}}, {{email:ID}}, {{phone:ID}}, {{address:ID}} et {{dpo:ID}}.",
          },
          multiline: true,
          mentions: true,
        }),
      },
    }),
    copyMeans: localised({
      label: {
        en: "How to obtain a copy of the safeguards",
        fr: "Comment obtenir une copie des garanties",
      },
    }),
    notificationPlan: localised({
      label: { en: "How changes are announced", fr: "Comment les changements sont annoncés" },
      help: { en: "Completes “by …”.", fr: "Complète « par … »." },
      max: 300,
    }),
    subProcessorNoticeDays: number({
      label: {
        en: "Notice of a change of processors (days)",
        fr: "Préavis d’un changement de sous-traitant (jours)",
      },
      article: "GDPR Art. 28(2)",
      help: {
        en: "How long before it takes effect a change of the published list is announced.",
        fr: "Délai entre l’annonce d’un changement de la liste publiée et sa prise d’effet.",
      },
      min: 0,
      max: 365,
    }),
    theme: group({
      label: { en: "Appearance of the public pages", fr: "Apparence des pages publiques" },
      fields: {
        siteName: text({
          label: { en: "Name at the head of the page", fr: "Nom en tête de page" },
          help: {
            en: "The names of the organisations where left empty.",
            fr: "À défaut, les noms des organismes.",
          },
          max: 120,
        }),
        homeUrl: text({
          label: { en: "Where that name leads", fr: "Lien de ce nom" },
          help: {
            en: "The organisation’s own site where left empty.",
            fr: "À défaut, le site de l’organisme.",
          },
          format: "url",
        }),
        logo: text({
          label: { en: "Logo", fr: "Logotype" },
          help: {
            en: "A PNG, JPEG or WebP picture of at most 16 kB; shown 40 pixels high.",
            fr: "Une image PNG, JPEG ou WebP de 16 ko au plus, affichée sur 40 pixels de haut.",
          },
          format: "image",
          max: 22_000,
        }),
        accent: text({
          label: { en: "Colour of links", fr: "Couleur des liens" },
          help: {
            en: "As #rrggbb. On a dark screen it is lightened as far as reading needs.",
            fr: "Au format #rrggbb. Sur écran sombre, elle est éclaircie autant que la lecture l’exige.",
          },
          format: "colour",
          max: 7,
        }),
        font: choice({
          label: { en: "Typeface", fr: "Police" },
          options: [
            {
              id: "serif",
              en: "With serifs (Source Serif)",
              fr: "Avec empattements (Source Serif)",
            },
            {
              id: "sans",
              en: "Without serifs (of the reader’s system)",
              fr: "Sans empattements (celle du système du lecteur)",
            },
          ],
        }),
      },
    }),
    childVersion: boolean({
      label: { en: "A version for children exists", fr: "Une version pour enfants existe" },
      visibility: "internal",
    }),
    nextReviewAt: date({
      label: { en: "Next review", fr: "Prochaine revue" },
      visibility: "internal",
    }),
    notes: text({
      label: { en: "Notes", fr: "Notes" },
      visibility: "internal",
      multiline: true,
      max: 8000,
    }),
  },
  sections: [
    {
      id: "policy",
      label: { en: "Policy", fr: "Politique" },
      fields: [
        "slug",
        "title",
        "organisationIds",
        "audience",
        "forStaff",
        "languages",
        "outline",
        "isDefault",
        "showsGlossary",
      ],
    },
    {
      id: "contents",
      label: { en: "Contents", fr: "Contenu" },
      fields: [
        "activityIds",
        "services",
        "passages",
        "copyMeans",
        "notificationPlan",
        "subProcessorNoticeDays",
      ],
    },
    {
      id: "appearance",
      label: { en: "Appearance", fr: "Apparence" },
      fields: ["theme"],
    },
    {
      id: "upkeep",
      label: { en: "Upkeep", fr: "Suivi" },
      fields: ["childVersion", "nextReviewAt", "notes"],
    },
  ],
  columns: ["title", "slug", "languages", "outline"],
  title: (record, locale) => textInAny(record.title, locale) ?? record.slug ?? "",
});
