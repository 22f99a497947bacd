import {
  boolean,
  choice,
  date,
  group,
  localised,
  parts,
  ref,
  term,
  terms,
  text,
} from "../field.ts";
import { grounds } from "./ground.ts";

/** Purposes of an activity, ordered, each with its own text and grounds (GDPR Art. 5(1)(b), 30(1)(b)). */
export const purposes = parts({
  part: "purpose",
  label: { en: "Purposes", fr: "Finalités" },
  article: "GDPR Art. 30(1)(b)",
  fields: {
    name: localised({
      label: { en: "Purpose", fr: "Finalité" },
      required: true,
      max: 500,
      help: {
        en: "Completes “We use your data for: …”.",
        fr: "Complète « Nous utilisons vos données pour : … ».",
      },
    }),
    isMain: boolean({ label: { en: "Main purpose", fr: "Finalité principale" } }),
    catalogueId: term({
      label: { en: "Usual purpose", fr: "Finalité usuelle" },
      visibility: "internal",
      from: "purposes_catalogue",
    }),
    description: localised({ label: { en: "Description", fr: "Description" }, multiline: true }),
    grounds,
    noneOtherwise: boolean({
      label: {
        en: "Done only where the condition of a ground is met",
        fr: "Uniquement si la condition d’un fondement est remplie",
      },
      visibility: "internal",
    }),
    isDirectMarketing: boolean({
      label: { en: "Direct marketing", fr: "Prospection" },
      article: "GDPR Art. 21(2)",
    }),
    channelIds: terms({
      label: { en: "Marketing channels", fr: "Canaux de prospection" },
      visibility: "internal",
      from: "prospecting_rules_fr",
    }),
    unsubscribeMeans: localised({
      label: { en: "How to unsubscribe", fr: "Comment se désabonner" },
    }),
    optoutAtCollection: boolean({
      label: { en: "Opt-out offered at collection", fr: "Opposition proposée à la collecte" },
      visibility: "internal",
    }),
    softOptIn: group({
      label: { en: "Existing customers", fr: "Clients existants" },
      visibility: "internal",
      article: "Directive 2002/58/EC Art. 13(2)",
      fields: {
        collectedAtSale: boolean({
          label: { en: "Details obtained at a sale", fr: "Coordonnées obtenues lors d’une vente" },
          visibility: "internal",
        }),
        similarProducts: boolean({
          label: { en: "Similar products or services", fr: "Produits ou services analogues" },
          visibility: "internal",
        }),
        optoutAtCollection: boolean({
          label: { en: "Objection offered at collection", fr: "Opposition proposée à la collecte" },
          visibility: "internal",
        }),
        optoutEachMessage: boolean({
          label: {
            en: "Objection offered in each message",
            fr: "Opposition proposée à chaque message",
          },
          visibility: "internal",
        }),
      },
    }),
    ongoingContractException: boolean({
      label: { en: "Calls within an ongoing contract", fr: "Appels dans un contrat en cours" },
      visibility: "internal",
    }),
    partnerListUrl: text({
      label: { en: "List of partners", fr: "Liste des partenaires" },
      format: "url",
    }),
    emailTracking: group({
      label: { en: "E-mail tracking", fr: "Suivi des courriels" },
      fields: {
        enabled: boolean({
          label: { en: "Openings or clicks are measured", fr: "Ouvertures ou clics mesurés" },
          visibility: "internal",
        }),
        individual: boolean({
          label: { en: "Measured per person", fr: "Mesure par personne" },
          visibility: "internal",
        }),
        consentGroundId: ref({
          label: { en: "Consent for it", fr: "Consentement correspondant" },
          visibility: "internal",
          to: "ground",
        }),
      },
    }),
    profiling: boolean({ label: { en: "Profiling", fr: "Profilage" }, article: "GDPR Art. 4(4)" }),
    profilingLogic: localised({
      label: { en: "How the profile is made", fr: "Logique du profilage" },
    }),
    mayExcludeFromService: boolean({
      label: {
        en: "May exclude people from a service",
        fr: "Peut exclure des personnes d’un service",
      },
      visibility: "internal",
    }),
    isPublicTask: boolean({
      label: { en: "Task of a public authority", fr: "Mission d’une autorité publique" },
      visibility: "internal",
    }),
    isEmergency: boolean({ label: { en: "Emergency", fr: "Urgence" }, visibility: "internal" }),
    isInformationSocietyService: boolean({
      label: {
        en: "Online service offered to people",
        fr: "Service en ligne proposé aux personnes",
      },
      visibility: "internal",
      article: "GDPR Art. 8",
    }),
    forOwnBenefit: boolean({
      label: { en: "For our own benefit", fr: "Pour notre propre compte" },
      visibility: "internal",
    }),
    inHouse: boolean({
      label: { en: "Done in house", fr: "Réalisé en interne" },
      visibility: "internal",
    }),
    isFurtherProcessing: boolean({
      label: {
        en: "Later use of data collected for something else",
        fr: "Utilisation ultérieure de données collectées pour autre chose",
      },
      article: "GDPR Art. 6(4), 13(3)",
    }),
    originalPurposeId: ref({
      label: { en: "First collected for", fr: "Collecte initiale pour" },
      to: "purpose",
    }),
    compatibilityTest: group({
      label: { en: "Compatibility test", fr: "Test de compatibilité" },
      article: "GDPR Art. 6(4)",
      fields: {
        reference: text({ label: { en: "Reference", fr: "Référence" }, visibility: "internal" }),
        doneAt: date({ label: { en: "Done on", fr: "Fait le" }, visibility: "internal" }),
        reason: localised({
          label: { en: "Why it is compatible", fr: "Pourquoi l’utilisation est compatible" },
        }),
        presumed: choice({
          label: { en: "Presumed for", fr: "Présumée pour" },
          visibility: "internal",
          options: [
            { id: "archiving", en: "Archiving", fr: "Archives" },
            { id: "research", en: "Research", fr: "Recherche" },
            { id: "statistics", en: "Statistics", fr: "Statistiques" },
          ],
        }),
      },
    }),
    optOutMeans: localised({
      label: { en: "How to refuse this use", fr: "Comment refuser cette utilisation" },
    }),
  },
});
