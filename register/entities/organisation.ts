import { entity } from "../entity.ts";
import {
  boolean,
  choice,
  choices,
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

const dpo = group({
  label: { en: "Data protection officer", fr: "Délégué à la protection des données" },
  article: "GDPR Art. 30(1)(a), 37",
  fields: {
    designated: boolean({ label: { en: "Designated", fr: "Désigné" } }),
    notRequiredReason: text({
      label: { en: "Why none is required", fr: "Pourquoi aucun n'est requis" },
      visibility: "internal",
      multiline: true,
    }),
    kind: choice({
      label: { en: "Internal or external", fr: "Interne ou externe" },
      visibility: "internal",
      options: [
        { id: "internal", en: "Internal", fr: "Interne" },
        { id: "external", en: "External", fr: "Externe" },
      ],
    }),
    name: text({ label: { en: "Name", fr: "Nom" } }),
    publishName: boolean({
      label: { en: "Publish the name", fr: "Publier le nom" },
      visibility: "internal",
    }),
    email: text({ label: { en: "E-mail", fr: "Courriel" }, format: "email" }),
    postal: text({ label: { en: "Postal address", fr: "Adresse postale" } }),
    phone: text({ label: { en: "Telephone", fr: "Téléphone" }, max: 50 }),
    designatedAt: date({
      label: { en: "Designated on", fr: "Désigné le" },
      visibility: "internal",
    }),
    authorityReference: text({
      label: { en: "Reference at the authority", fr: "Référence auprès de l'autorité" },
      visibility: "internal",
    }),
    jobRole: text({
      label: { en: "Other duties", fr: "Autres fonctions" },
      visibility: "internal",
    }),
  },
});

const representatives = rows({
  label: { en: "Representatives (Art. 27)", fr: "Représentants (art. 27)" },
  article: "GDPR Art. 27",
  fields: {
    territory: choice({
      label: { en: "For", fr: "Pour" },
      options: [
        { id: "eu", en: "European Union", fr: "Union européenne" },
        { id: "uk", en: "United Kingdom", fr: "Royaume-Uni" },
      ],
    }),
    name: text({ label: { en: "Name", fr: "Nom" }, required: true }),
    address: text({ label: { en: "Address", fr: "Adresse" } }),
    country: country({ label: { en: "Country", fr: "Pays" } }),
    email: text({ label: { en: "E-mail", fr: "Courriel" }, format: "email" }),
  },
});

const rights = group({
  label: { en: "How people exercise their rights", fr: "Exercice des droits" },
  article: "GDPR Art. 12",
  fields: {
    channels: rows({
      label: { en: "Channels", fr: "Voies de contact" },
      fields: {
        kind: choice({
          label: { en: "Kind", fr: "Nature" },
          options: [
            { id: "account", en: "Account", fr: "Compte" },
            { id: "email", en: "E-mail", fr: "Courriel" },
            { id: "form", en: "Form", fr: "Formulaire" },
            { id: "post", en: "Post", fr: "Courrier postal" },
          ],
        }),
        value: text({ label: { en: "Address", fr: "Adresse" }, required: true }),
      },
    }),
    responseDays: number({
      label: { en: "Days to answer", fr: "Délai de réponse (jours)" },
      min: 0,
      max: 365,
      visibility: "internal",
    }),
    statesDeadline: boolean({
      label: {
        en: "The policy states the one-month deadline",
        fr: "La politique indique le délai d'un mois",
      },
      article: "GDPR Art. 12(3)",
    }),
    freeOfCharge: boolean({
      label: { en: "Free of charge", fr: "Gratuit" },
      article: "GDPR Art. 12(5)",
    }),
    requestDetails: localised({
      label: { en: "Details asked for in a request", fr: "Éléments demandés dans une demande" },
      help: {
        en: "Completes “Please give us: …”.",
        fr: "Complète « Merci de nous indiquer : … ».",
      },
    }),
    idCheck: choice({
      label: { en: "Proof of identity", fr: "Justificatif d'identité" },
      article: "GDPR Art. 12(6)",
      options: [
        { id: "none", en: "Never", fr: "Jamais" },
        {
          id: "reasonable_doubt",
          en: "In case of reasonable doubt",
          fr: "En cas de doute raisonnable",
        },
        { id: "systematic", en: "Always", fr: "Toujours" },
      ],
    }),
    idCopy: choice({
      label: { en: "Copy of an identity document", fr: "Copie d'une pièce d'identité" },
      options: [
        { id: "never", en: "Never", fr: "Jamais" },
        { id: "exceptionally", en: "Exceptionally", fr: "Exceptionnellement" },
        { id: "always", en: "Always", fr: "Toujours" },
      ],
    }),
    idCopyBothSides: boolean({
      label: { en: "Both sides of the document", fr: "Recto et verso du document" },
    }),
    idCopyRetention: text({
      label: { en: "How long the copy is kept", fr: "Durée de conservation de la copie" },
      visibility: "internal",
    }),
    accountNeedsNoProof: boolean({
      label: {
        en: "A request from the account needs no proof",
        fr: "Aucun justificatif pour une demande depuis le compte",
      },
    }),
    selfService: localised({
      label: { en: "What people can do themselves", fr: "Ce que la personne peut faire elle-même" },
      help: { en: "A full sentence.", fr: "Une phrase complète." },
    }),
    postMortemContact: text({
      label: {
        en: "Contact for directives after death",
        fr: "Contact pour les directives post-mortem",
      },
      article: "Loi 78-17 art. 85",
    }),
    objectMeans: localised({
      label: { en: "How to object", fr: "Comment s'opposer" },
      article: "GDPR Art. 21",
    }),
    contactFirst: boolean({
      label: {
        en: "Invite people to contact us before complaining",
        fr: "Inviter à nous contacter avant toute réclamation",
      },
    }),
  },
});

/** A legal entity of ours: the controller or processor, its DPO, representatives and channels (GDPR Art. 30(1)(a)). */
export const organisation = entity({
  name: "organisation",
  collection: "organisations",
  label: { en: "Organisation", fr: "Organisation" },
  plural: { en: "Organisations", fr: "Organisations" },
  purpose: {
    en: "A legal entity of ours: who is responsible, who answers, to which authority (Art. 30(1)(a)).",
    fr: "Une entité juridique de chez nous : qui est responsable, qui répond, devant quelle autorité (art. 30, 1, a).",
  },
  fields: {
    legalName: text({
      label: { en: "Legal name", fr: "Dénomination sociale" },
      article: "GDPR Art. 30(1)(a)",
      required: true,
      max: 300,
    }),
    tradeNames: texts({ label: { en: "Trade names", fr: "Noms commerciaux" } }),
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
    languages: choices({
      label: { en: "Languages", fr: "Langues" },
      options: [
        { id: "en", en: "English", fr: "Anglais" },
        { id: "fr", en: "French", fr: "Français" },
      ],
    }),
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
            fr: "Refuser est aussi simple qu'accepter",
          },
        }),
        preferencesMeans: localised({
          label: { en: "How to change one's choice", fr: "Comment modifier son choix" },
        }),
      },
    }),
    targetsEu: boolean({
      label: {
        en: "Offers goods or services in the EU",
        fr: "S'adresse à des personnes dans l'UE",
      },
      visibility: "internal",
      article: "GDPR Art. 3(2)",
    }),
    art27Exempt: boolean({
      label: { en: "Exempt from a representative", fr: "Dispensé de représentant" },
      visibility: "internal",
      article: "GDPR Art. 27(2)",
    }),
    isPublicBody: boolean({
      label: { en: "Public body", fr: "Organisme public" },
      visibility: "internal",
    }),
    publicMandate: text({
      label: { en: "Public mandate", fr: "Mission publique" },
      visibility: "internal",
    }),
    employeeCount: number({
      label: { en: "Staff", fr: "Effectif" },
      min: 0,
      visibility: "internal",
    }),
    coreLargeScaleMonitoring: boolean({
      label: {
        en: "Core activity: large-scale monitoring",
        fr: "Activité de base : suivi à grande échelle",
      },
      visibility: "internal",
      article: "GDPR Art. 37(1)(b)",
    }),
    coreLargeScaleSpecial: boolean({
      label: {
        en: "Core activity: special categories at large scale",
        fr: "Activité de base : données sensibles à grande échelle",
      },
      visibility: "internal",
      article: "GDPR Art. 37(1)(c)",
    }),
    claimsArt30Exemption: boolean({
      label: {
        en: "Claims the exemption of Art. 30(5)",
        fr: "Se prévaut de l'exemption de l'art. 30, 5",
      },
      visibility: "internal",
      article: "GDPR Art. 30(5)",
    }),
    breachProcedureRef: text({
      label: { en: "Breach procedure", fr: "Procédure de violation" },
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
