import {
  choice,
  countriesOrUnknown,
  date,
  group,
  localised,
  parts,
  ref,
  refs,
  term,
  text,
} from "../field.ts";
import { laws } from "./law.ts";
import { transfers } from "./transfer.ts";

/** Parties of an activity with the role each has there, what it does and receives (GDPR Art. 30(1)(d), 26, 28). */
export const involvements = parts({
  part: "involvement",
  label: { en: "Recipients and other parties", fr: "Destinataires et autres organismes" },
  article: "GDPR Art. 30(1)(d)",
  fields: {
    partyId: ref({ label: { en: "Party", fr: "Organisme" }, to: "party" }),
    department: localised({
      label: { en: "Internal department", fr: "Service interne" },
      max: 300,
    }),
    roleId: term({ label: { en: "Role", fr: "Rôle" }, required: true, from: "recipient_roles" }),
    roleReason: text({
      label: { en: "Why it has this role", fr: "Pourquoi ce rôle" },
      visibility: "internal",
      multiline: true,
      article: "GDPR Art. 4(7), 4(8)",
    }),
    serviceKind: term({
      label: { en: "Kind of service", fr: "Nature de la prestation" },
      from: "service_kinds",
    }),
    service: localised({
      label: { en: "Service", fr: "Prestation" },
      max: 500,
      help: {
        en: "What it does for us: “online payment”.",
        fr: "Ce qu’il fait pour nous : « paiement en ligne ».",
      },
    }),
    purposeIds: refs({
      label: { en: "For these purposes", fr: "Pour ces finalités" },
      help: {
        en: "May stay empty where the activity has one purpose only.",
        fr: "Peut rester vide si le traitement n’a qu’une finalité.",
      },
      to: "purpose",
    }),
    dataUseIds: refs({
      label: { en: "Data passed on (empty: all)", fr: "Données transmises (vide : toutes)" },
      to: "dataUse",
    }),
    processingLocations: countriesOrUnknown({
      label: {
        en: "Countries of processing (empty: those of the party)",
        fr: "Pays de traitement (vide : ceux de l’organisme)",
      },
    }),
    remoteAccessCountries: countriesOrUnknown({
      label: { en: "Countries of remote access", fr: "Pays d’accès à distance" },
    }),
    contractId: ref({
      label: { en: "Contract", fr: "Contrat" },
      visibility: "internal",
      article: "GDPR Art. 28(3)",
      to: "contract",
    }),
    arrangement: group({
      label: { en: "Joint-controller arrangement", fr: "Accord entre responsables conjoints" },
      article: "GDPR Art. 26",
      fields: {
        reference: text({ label: { en: "Reference", fr: "Référence" }, visibility: "internal" }),
        signedAt: date({ label: { en: "Signed on", fr: "Signé le" }, visibility: "internal" }),
        essence: localised({
          label: { en: "Its essence", fr: "Ses grandes lignes" },
          article: "GDPR Art. 26(2)",
          multiline: true,
        }),
        contactPoint: localised({
          label: { en: "Who answers requests", fr: "Qui répond aux demandes" },
        }),
      },
    }),
    consideration: choice({
      label: { en: "For money or other consideration", fr: "Contre paiement ou autre avantage" },
      visibility: "internal",
      options: [
        { id: "yes", en: "Yes", fr: "Oui" },
        { id: "no", en: "No", fr: "Non" },
        { id: "unanswered", en: "Not answered", fr: "Non renseigné" },
      ],
    }),
    occasion: localised({
      label: { en: "On which occasion", fr: "À quelle occasion" },
      help: {
        en: "When it happens: “on request of a court”.",
        fr: "Quand : « sur réquisition d’une juridiction ».",
      },
      max: 500,
    }),
    laws: laws({ label: { en: "Laws that require it", fr: "Textes qui l’imposent" } }),
    limitMeans: localised({
      label: { en: "How the person can limit it", fr: "Comment la personne peut le limiter" },
    }),
    ownSources: localised({ label: { en: "Its own sources", fr: "Ses propres sources" } }),
    publicDisplay: choice({
      label: { en: "Shown to the public", fr: "Présentation au public" },
      options: [
        { id: "name", en: "By name", fr: "Par son nom" },
        { id: "category", en: "By category", fr: "Par catégorie" },
      ],
    }),
    category: localised({ label: { en: "Category", fr: "Catégorie" }, max: 300 }),
    transfers,
  },
});
