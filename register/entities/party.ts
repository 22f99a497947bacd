import { entity } from "../entity.ts";
import {
  boolean,
  choice,
  countriesOrUnknown,
  country,
  date,
  group,
  rows,
  term,
  text,
  texts,
} from "../field.ts";
import { contracts } from "./party-contract.ts";
import { subProcessorNotices, subProcessors } from "./party-sub-processor.ts";

/** Any outside organisation or internal department; the role it plays belongs to each involvement. */
export const party = entity({
  name: "party",
  collection: "parties",
  label: { en: "Party", fr: "Organisme" },
  plural: { en: "Parties", fr: "Organismes" },
  purpose: {
    en: "An outside organisation or internal department, entered once and reused; its role belongs to each activity (Art. 30(1)(d)).",
    fr: "Un organisme externe ou un service interne, saisi une fois et réutilisé ; son rôle relève de chaque activité (art. 30, 1, d).",
  },
  fields: {
    legalName: text({
      label: { en: "Name", fr: "Nom" },
      required: true,
      max: 300,
      article: "GDPR Art. 30(1)(d)",
    }),
    publicName: text({
      label: { en: "Name shown to the public", fr: "Nom présenté au public" },
      max: 300,
    }),
    kind: choice({
      label: { en: "Kind", fr: "Nature" },
      options: [
        { id: "organisation", en: "Organisation", fr: "Organisme" },
        { id: "internal_department", en: "Internal department", fr: "Service interne" },
        { id: "category", en: "Category of recipients", fr: "Catégorie de destinataires" },
      ],
    }),
    aliases: texts({
      label: { en: "Other names", fr: "Autres noms" },
      help: { en: "Former names and brands.", fr: "Anciens noms et marques." },
    }),
    presetId: term({
      label: { en: "Known provider", fr: "Fournisseur connu" },
      visibility: "internal",
      from: "recipient_presets",
    }),
    sector: term({ label: { en: "Sector", fr: "Secteur" }, from: "party_sectors" }),
    website: text({ label: { en: "Web site", fr: "Site web" }, format: "url" }),
    privacyUrl: text({
      label: { en: "Its privacy policy", fr: "Sa politique de confidentialité" },
      format: "url",
    }),
    address: text({ label: { en: "Address", fr: "Adresse" } }),
    email: text({ label: { en: "E-mail", fr: "Courriel" }, format: "email" }),
    phone: text({ label: { en: "Telephone", fr: "Téléphone" }, max: 50 }),
    internalContact: text({
      label: { en: "Our contact there", fr: "Notre interlocuteur" },
      visibility: "internal",
    }),
    countryOfEstablishment: country({
      label: { en: "Country of establishment", fr: "Pays d’établissement" },
    }),
    parentCountry: country({
      label: {
        en: "Country of the parent company",
        fr: "Pays de la maison mère",
      },
    }),
    parentAssessment: text({
      label: {
        en: "Assessment of access by the parent company",
        fr: "Analyse d’un accès par la maison mère",
      },
      help: {
        en: "Where the parent is outside the EEA: what its law may reach, and where data stay.",
        fr: "Si la maison mère est hors de l’EEE : ce que son droit peut atteindre, et où restent les données.",
      },
      visibility: "internal",
      multiline: true,
      article: "GDPR Art. 28(1)",
    }),
    processingLocations: countriesOrUnknown({
      label: { en: "Countries of processing", fr: "Pays de traitement" },
    }),
    remoteAccessCountries: countriesOrUnknown({
      label: { en: "Countries of remote access", fr: "Pays d’accès à distance" },
      help: {
        en: "Access from a third country is a transfer.",
        fr: "Un accès depuis un pays tiers est un transfert.",
      },
    }),
    contracts,
    dueDiligence: group({
      label: { en: "Due diligence", fr: "Vérifications préalables" },
      visibility: "internal",
      article: "GDPR Art. 28(1)",
      fields: {
        doneAt: date({ label: { en: "Done on", fr: "Faites le" }, visibility: "internal" }),
        reference: text({ label: { en: "Reference", fr: "Référence" }, visibility: "internal" }),
      },
    }),
    certifications: rows({
      label: { en: "Certifications", fr: "Certifications" },
      visibility: "internal",
      fields: {
        name: text({
          label: { en: "Certification", fr: "Certification" },
          visibility: "internal",
          required: true,
        }),
        validUntil: date({
          label: { en: "Valid until", fr: "Valable jusqu’au" },
          visibility: "internal",
        }),
        reference: text({ label: { en: "Reference", fr: "Référence" }, visibility: "internal" }),
      },
    }),
    subProcessorsKnown: boolean({
      label: { en: "Its sub-processors are known", fr: "Ses sous-traitants sont connus" },
      visibility: "internal",
    }),
    subProcessors,
    subProcessorNotices,
    active: boolean({ label: { en: "In use", fr: "Actif" }, visibility: "internal" }),
    tags: texts({ label: { en: "Tags", fr: "Étiquettes" }, visibility: "internal" }),
    notes: text({
      label: { en: "Notes", fr: "Notes" },
      visibility: "internal",
      multiline: true,
      max: 8000,
    }),
  },
  sections: [
    {
      id: "identity",
      label: { en: "Identity", fr: "Identité" },
      fields: [
        "legalName",
        "publicName",
        "kind",
        "aliases",
        "presetId",
        "sector",
        "active",
        "tags",
      ],
    },
    {
      id: "contact",
      label: { en: "Contact", fr: "Contact" },
      fields: ["website", "privacyUrl", "address", "email", "phone", "internalContact"],
    },
    {
      id: "countries",
      label: { en: "Countries", fr: "Pays" },
      fields: [
        "countryOfEstablishment",
        "parentCountry",
        "parentAssessment",
        "processingLocations",
        "remoteAccessCountries",
      ],
    },
    {
      id: "contracts",
      label: { en: "Contracts and guarantees", fr: "Contrats et garanties" },
      fields: ["contracts", "dueDiligence", "certifications"],
    },
    {
      id: "subProcessors",
      label: { en: "Sub-processors", fr: "Sous-traitants ultérieurs" },
      fields: ["subProcessorsKnown", "subProcessors", "subProcessorNotices"],
    },
    { id: "notes", label: { en: "Notes", fr: "Notes" }, fields: ["notes"] },
  ],
  columns: ["legalName", "kind", "sector", "countryOfEstablishment", "active"],
  title: (record) => record.publicName ?? record.legalName ?? "",
});
