import { entity } from "../entity.ts";
import { boolean, choice, country, date, localised, text } from "../field.ts";
import { textInAny } from "../locale.ts";
import { provisions } from "../reference/provisions.ts";

/** The organisation's own word in one of the vocabularies. */
export const term = entity({
  name: "term",
  collection: "terms",
  label: { en: "Own term", fr: "Terme personnalisé" },
  plural: { en: "Own terms", fr: "Termes personnalisés" },
  purpose: {
    en: "A word the organisation adds to a vocabulary: a category of data, of persons, an event, a kind of service.",
    fr: "Un mot que l’organisation ajoute à un vocabulaire : catégorie de données ou de personnes, événement, nature de prestation.",
  },
  fields: {
    vocabulary: choice({
      label: { en: "Vocabulary", fr: "Vocabulaire" },
      required: true,
      options: [
        { id: "data_categories", en: "Categories of data", fr: "Catégories de données" },
        {
          id: "data_subject_categories",
          en: "Categories of data subjects",
          fr: "Catégories de personnes",
        },
        { id: "data_sources", en: "Sources of data", fr: "Origines des données" },
        { id: "retention_triggers", en: "Retention events", fr: "Événements de conservation" },
        { id: "service_kinds", en: "Kinds of service", fr: "Natures de prestation" },
        { id: "party_sectors", en: "Sectors", fr: "Secteurs" },
        { id: "security_measures", en: "Security measures", fr: "Mesures de sécurité" },
        { id: "processing_operations", en: "Operations", fr: "Opérations" },
        { id: "purposes_catalogue", en: "Usual purposes", fr: "Finalités usuelles" },
        {
          id: "supervisory_authorities",
          en: "Supervisory authorities",
          fr: "Autorités de contrôle",
        },
        {
          id: "adequacy_decisions",
          en: "Adequacy decisions",
          fr: "Décisions d’adéquation",
        },
        {
          id: "eea_countries",
          en: "Countries of the European Economic Area",
          fr: "Pays de l’Espace économique européen",
        },
        {
          id: "transfer_mechanisms",
          en: "Safeguards for transfers",
          fr: "Garanties des transferts",
        },
      ],
    }),
    label: localised({ label: { en: "Name", fr: "Nom" }, required: true, max: 300 }),
    phrase: localised({
      label: { en: "As it stands in a sentence", fr: "Tel qu’il figure dans une phrase" },
      help: {
        en: "For an event: “from the end of the guarantee”. For an authority or a safeguard: with its article.",
        fr: "Pour un événement : « à compter de la fin de la garantie ». Pour une autorité : ce qui suit « auprès » (« de l’Autorité … »). Pour une garantie : avec son article.",
      },
      max: 300,
    }),
    phraseUntil: localised({
      label: { en: "For an event, with “until”", fr: "Pour un événement, avec « jusqu’à »" },
      max: 300,
    }),
    group: text({
      label: { en: "Group", fr: "Groupe" },
      visibility: "internal",
      max: 60,
      help: {
        en: "For a category of data: identity, contact, economic …",
        fr: "Pour une catégorie de données : identity, contact, economic …",
      },
    }),
    specialCategory: boolean({
      label: { en: "Special category of data", fr: "Donnée sensible" },
      visibility: "internal",
      article: "GDPR Art. 9",
    }),
    criminal: boolean({
      label: { en: "Criminal data", fr: "Donnée pénale" },
      visibility: "internal",
      article: "GDPR Art. 10",
    }),
    highlyPersonal: boolean({
      label: {
        en: "Highly personal data",
        fr: "Donnée à caractère hautement personnel",
      },
      visibility: "internal",
    }),
    vulnerable: boolean({
      label: { en: "Vulnerable persons", fr: "Personnes vulnérables" },
      visibility: "internal",
    }),
    indirect: boolean({
      label: { en: "Source other than the person", fr: "Origine autre que la personne" },
      visibility: "internal",
    }),
    country: country({
      label: { en: "Country", fr: "Pays" },
      help: {
        en: "For an adequacy decision or a country of the EEA.",
        fr: "Pour une décision d’adéquation ou un pays de l’EEE.",
      },
      visibility: "internal",
      article: "GDPR Art. 45",
    }),
    internationalOrganisation: boolean({
      label: {
        en: "An international organisation, not a country",
        fr: "Une organisation internationale, non un pays",
      },
      help: {
        en: "For an adequacy decision; its name is the name above.",
        fr: "Pour une décision d’adéquation ; son nom est le nom ci-dessus.",
      },
      visibility: "internal",
      article: "GDPR Art. 45",
    }),
    provision: choice({
      label: { en: "Provision", fr: "Disposition" },
      help: {
        en: "For a safeguard: what of the GDPR it is an instance of.",
        fr: "Pour une garantie : ce qu’elle est au sens du RGPD.",
      },
      visibility: "internal",
      article: "GDPR Art. 44 to 49",
      options: provisions,
    }),
    validFrom: date({
      label: { en: "In force from", fr: "En vigueur depuis" },
      visibility: "internal",
    }),
    validUntil: date({
      label: { en: "In force until", fr: "En vigueur jusqu’au" },
      help: { en: "The last day.", fr: "Le dernier jour." },
      visibility: "internal",
    }),
    limitedScope: boolean({
      label: {
        en: "For some recipients or data only",
        fr: "Pour certains destinataires ou données",
      },
      visibility: "internal",
    }),
    replaces: text({
      label: { en: "Replaces the built-in entry", fr: "Remplace l’entrée intégrée" },
      help: {
        en: "Its identifier, where the law changed: “adq_us”.",
        fr: "Son identifiant, si le droit a changé : « adq_us ».",
      },
      visibility: "internal",
      max: 64,
    }),
    citation: localised({
      label: { en: "Text it stands in", fr: "Texte où cela figure" },
      help: {
        en: "“Implementing Decision (EU) 2025/1382”. Policies cite it.",
        fr: "« Décision d’exécution (UE) 2025/1382 ». Les politiques la citent.",
      },
      max: 500,
    }),
    sourceUrl: text({
      label: { en: "Source", fr: "Source" },
      visibility: "internal",
      format: "url",
    }),
  },
  sections: [
    {
      id: "term",
      label: { en: "Term", fr: "Terme" },
      fields: [
        "vocabulary",
        "label",
        "phrase",
        "phraseUntil",
        "group",
        "specialCategory",
        "criminal",
        "highlyPersonal",
        "vulnerable",
        "indirect",
        "country",
        "internationalOrganisation",
        "provision",
        "validFrom",
        "validUntil",
        "limitedScope",
        "replaces",
        "citation",
        "sourceUrl",
      ],
    },
  ],
  columns: ["label", "vocabulary"],
  title: (record, locale) => textInAny(record.label, locale) ?? "",
});
