import { entity } from "../entity.ts";
import {
  boolean,
  choice,
  country,
  date,
  group,
  localised,
  number,
  refs,
  rows,
  term,
  text,
  texts,
} from "../field.ts";
import { languages } from "./languages.ts";
import { dpo, representatives } from "./organisation-contacts.ts";
import { rights } from "./organisation-rights.ts";
import { situationFields } from "./organisation-situation.ts";

/** A legal entity of ours: the controller or processor, its DPO, representatives and channels (GDPR Art. 30(1)(a)). */
export const organisation = entity({
  name: "organisation",
  collection: "organisations",
  label: { en: "Organisation", fr: "Organisation" },
  plural: { en: "Organisations", fr: "Organisations" },
  purpose: {
    en: "A legal entity of ours: who is responsible, who answers requests, and to which authority (Art. 30(1)(a)).",
    fr: "Une de nos entités juridiques : qui est responsable, qui répond aux demandes, devant quelle autorité (art. 30, 1, a).",
  },
  fields: {
    legalName: text({
      label: { en: "Legal name", fr: "Dénomination sociale" },
      article: "GDPR Art. 30(1)(a)",
      required: true,
      max: 300,
    }),
    tradeNames: texts({ label: { en: "Trade names", fr: "Noms commerciaux" } }),
    kind: choice({
      label: { en: "Kind of body", fr: "Nature de l’entité" },
      visibility: "internal",
      options: [
        { id: "company", en: "Company", fr: "Société" },
        { id: "sole_trader", en: "Sole trader", fr: "Entreprise individuelle" },
        { id: "association", en: "Association or foundation", fr: "Association ou fondation" },
        { id: "public_body", en: "Public body", fr: "Organisme public" },
        { id: "other", en: "Other", fr: "Autre" },
      ],
    }),
    legalForm: localised({ label: { en: "Legal form", fr: "Forme juridique" }, max: 200 }),
    registeredOffice: text({
      label: { en: "Registered office", fr: "Siège social" },
      article: "GDPR Art. 30(1)(a)",
    }),
    country: country({ label: { en: "Country", fr: "Pays" }, article: "GDPR Art. 30(1)(a)" }),
    shareCapital: group({
      label: { en: "Share capital", fr: "Capital social" },
      fields: {
        amount: number({ label: { en: "Amount", fr: "Montant" }, min: 0, whole: false }),
        currency: text({ label: { en: "Currency", fr: "Devise" }, format: "currency", max: 3 }),
      },
    }),
    registry: group({
      label: { en: "Trade register", fr: "Registre du commerce" },
      fields: {
        type: text({ label: { en: "Register", fr: "Registre" }, max: 100 }),
        city: text({ label: { en: "City", fr: "Ville" }, max: 100 }),
        number: text({ label: { en: "Number", fr: "Numéro" }, max: 100 }),
      },
    }),
    siren: text({ label: { en: "SIREN", fr: "SIREN" }, format: "siren", max: 20 }),
    siret: text({ label: { en: "SIRET", fr: "SIRET" }, format: "siret", max: 20 }),
    vatNumber: text({ label: { en: "VAT number", fr: "Numéro de TVA" }, format: "vat", max: 20 }),
    nationalIds: rows({
      label: { en: "Other identifiers", fr: "Autres identifiants" },
      fields: {
        scheme: text({ label: { en: "Scheme", fr: "Référentiel" }, required: true, max: 100 }),
        value: text({ label: { en: "Number", fr: "Numéro" }, required: true, max: 100 }),
      },
    }),
    contactEmail: text({
      label: { en: "Contact e-mail", fr: "Courriel de contact" },
      format: "email",
    }),
    phone: text({ label: { en: "Telephone", fr: "Téléphone" }, max: 50 }),
    websiteUrls: texts({ label: { en: "Web sites", fr: "Sites web" }, format: "url" }),
    languages,
    timeZone: text({
      label: { en: "Time zone", fr: "Fuseau horaire" },
      visibility: "internal",
      format: "timezone",
      max: 60,
    }),
    dpo,
    representatives,
    leadSupervisoryAuthorityId: term({
      label: { en: "Supervisory authority", fr: "Autorité de contrôle" },
      article: "GDPR Art. 13(2)(d)",
      from: "supervisory_authorities",
    }),
    rights,
    defaultMeasureIds: refs({
      label: { en: "Security measures by default", fr: "Mesures de sécurité par défaut" },
      article: "GDPR Art. 30(1)(g)",
      to: "securityMeasure",
    }),
    applicableLaws: rows({
      label: { en: "National laws that apply", fr: "Lois nationales applicables" },
      fields: {
        law: localised({
          label: { en: "Law", fr: "Texte" },
          help: {
            en: "English with its article (“the Belgian Act of …”), French with its preposition (« à la loi belge du … »).",
            fr: "En français avec sa préposition (« à la loi belge du … »).",
          },
          max: 500,
        }),
        url: text({ label: { en: "Address of the text", fr: "Adresse du texte" }, format: "url" }),
      },
    }),
    consentBanner: group({
      label: { en: "Cookie banner", fr: "Bandeau cookies" },
      fields: {
        refuseAsEasy: boolean({
          label: {
            en: "Refusing is as easy as accepting",
            fr: "Refuser est aussi simple qu’accepter",
          },
        }),
        preferencesMeans: localised({
          label: { en: "How to change one’s choice", fr: "Comment modifier son choix" },
        }),
      },
    }),
    ...situationFields,
    breachProcedureRef: text({
      label: { en: "Breach procedure", fr: "Procédure en cas de violation" },
      visibility: "internal",
      article: "GDPR Art. 33",
    }),
    lastSecurityTestAt: date({
      label: { en: "Last security test", fr: "Dernier test de sécurité" },
      visibility: "internal",
      article: "GDPR Art. 32(1)(d)",
    }),
  },
  sections: [
    {
      id: "identity",
      label: { en: "Identity", fr: "Identité" },
      fields: [
        "legalName",
        "tradeNames",
        "kind",
        "legalForm",
        "registeredOffice",
        "country",
        "shareCapital",
        "registry",
        "siren",
        "siret",
        "vatNumber",
        "nationalIds",
      ],
    },
    {
      id: "contact",
      label: { en: "Contact", fr: "Contact" },
      fields: ["contactEmail", "phone", "websiteUrls", "languages", "timeZone"],
    },
    {
      id: "dpo",
      label: { en: "DPO, representatives, authority", fr: "DPO, représentants, autorité" },
      fields: ["dpo", "representatives", "leadSupervisoryAuthorityId"],
    },
    { id: "rights", label: { en: "Rights", fr: "Droits" }, fields: ["rights", "consentBanner"] },
    {
      id: "law",
      label: { en: "Law and security", fr: "Droit et sécurité" },
      fields: ["applicableLaws", "defaultMeasureIds", "breachProcedureRef", "lastSecurityTestAt"],
    },
    {
      id: "situation",
      label: { en: "Situation under the GDPR", fr: "Situation au regard du RGPD" },
      fields: [
        "targetsEu",
        "art27Exempt",
        "isPublicBody",
        "publicMandate",
        "employeeCount",
        "coreLargeScaleMonitoring",
        "coreLargeScaleSpecial",
        "claimsArt30Exemption",
      ],
    },
  ],
  columns: ["legalName", "country", "contactEmail"],
  title: (record) => record.legalName ?? "",
});
