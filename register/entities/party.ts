import { entity } from "../entity.ts";
import {
  boolean,
  choice,
  countries,
  countriesOrUnknown,
  country,
  date,
  group,
  localised,
  number,
  parts,
  ref,
  rows,
  term,
  text,
  texts,
} from "../field.ts";

const clause = (en: string, fr: string) =>
  boolean({ label: { en, fr }, visibility: "internal", article: "GDPR Art. 28(3)" });

const contracts = parts({
  part: "contract",
  label: { en: "Contracts", fr: "Contrats" },
  article: "GDPR Art. 28(3), 26, 46",
  visibility: "internal",
  fields: {
    reference: text({ label: { en: "Reference", fr: "Référence" }, visibility: "internal" }),
    type: choice({
      label: { en: "Type", fr: "Nature" },
      visibility: "internal",
      required: true,
      options: [
        {
          id: "art28",
          en: "Processing contract (Art. 28)",
          fr: "Contrat de sous-traitance (art. 28)",
        },
        {
          id: "art26",
          en: "Joint-controller arrangement (Art. 26)",
          fr: "Accord entre responsables conjoints (art. 26)",
        },
        {
          id: "scc_2021_915",
          en: "Clauses of Decision (EU) 2021/915",
          fr: "Clauses de la décision (UE) 2021/915",
        },
        { id: "other", en: "Other", fr: "Autre" },
      ],
    }),
    signedAt: date({ label: { en: "Signed on", fr: "Signé le" }, visibility: "internal" }),
    expiresAt: date({ label: { en: "Expires on", fr: "Expire le" }, visibility: "internal" }),
    clauses: group({
      label: { en: "Clauses of Art. 28(3)", fr: "Clauses de l'art. 28, 3" },
      visibility: "internal",
      fields: {
        instructions: clause("(a) documented instructions", "a) instructions documentées"),
        confidentiality: clause("(b) confidentiality", "b) confidentialité"),
        security: clause("(c) security", "c) sécurité"),
        subProcessors: clause("(d) sub-processors", "d) sous-traitants ultérieurs"),
        rightsAssistance: clause("(e) help with rights", "e) aide pour les droits"),
        complianceAssistance: clause(
          "(f) help with Art. 32 to 36",
          "f) aide pour les art. 32 à 36",
        ),
        deletionOrReturn: clause("(g) deletion or return", "g) suppression ou restitution"),
        audits: clause("(h) information and audits", "h) informations et audits"),
      },
    }),
  },
});

const subProcessors = rows({
  label: { en: "Sub-processors", fr: "Sous-traitants ultérieurs" },
  article: "GDPR Art. 28(2), 28(4)",
  fields: {
    partyId: ref({ label: { en: "Party", fr: "Organisme" }, to: "party", required: true }),
    service: localised({ label: { en: "Service", fr: "Prestation" }, max: 500 }),
    countries: countries({ label: { en: "Countries", fr: "Pays" } }),
    since: date({ label: { en: "Since", fr: "Depuis le" } }),
    until: date({ label: { en: "Until", fr: "Jusqu'au" } }),
  },
});

const subProcessorNotices = rows({
  label: {
    en: "Announced changes of sub-processors",
    fr: "Changements de sous-traitants annoncés",
  },
  article: "GDPR Art. 28(2)",
  visibility: "internal",
  fields: {
    receivedAt: date({
      label: { en: "Received on", fr: "Reçu le" },
      visibility: "internal",
      required: true,
    }),
    noticePeriodDays: number({
      label: { en: "Days to object", fr: "Délai d'opposition (jours)" },
      visibility: "internal",
      min: 0,
      max: 365,
    }),
    change: text({
      label: { en: "Change", fr: "Changement" },
      visibility: "internal",
      multiline: true,
    }),
    decision: choice({
      label: { en: "Decision", fr: "Décision" },
      visibility: "internal",
      options: [
        { id: "accepted", en: "Accepted", fr: "Accepté" },
        { id: "objected", en: "Objected", fr: "Refusé" },
      ],
    }),
    decidedAt: date({ label: { en: "Decided on", fr: "Décidé le" }, visibility: "internal" }),
  },
});

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
      label: { en: "Country of establishment", fr: "Pays d'établissement" },
    }),
    parentCountry: country({ label: { en: "Country of the parent group", fr: "Pays du groupe" } }),
    processingLocations: countriesOrUnknown({
      label: { en: "Countries of processing", fr: "Pays de traitement" },
    }),
    remoteAccessCountries: countriesOrUnknown({
      label: { en: "Countries of remote access", fr: "Pays d'accès à distance" },
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
          label: { en: "Valid until", fr: "Valable jusqu'au" },
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
    active: boolean({ label: { en: "In use", fr: "En activité" }, visibility: "internal" }),
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
