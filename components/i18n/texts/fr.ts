import { inFrench } from "#register/french-spaces.ts";
import { recordFr } from "./fr-record.ts";
import { formFr, suggestionFr, conflictFr } from "./fr-form.ts";
import { policiesFr } from "./fr-policies.ts";
import { peopleFr, tokensFr } from "./fr-people.ts";
import { publicationFr } from "./fr-publication.ts";
import type { Locale } from "#register/locale.ts";
import type { en } from "./en.ts";
import { bulk, list, views } from "./fr-list.ts";
import { importsFr } from "./fr-imports.ts";
import { flowFr } from "./fr-flow.ts";
import { standingFr } from "./fr-standing.ts";
import { keysFr } from "./fr-keys.ts";
import { exportsFr } from "./fr-exports.ts";
import { findingsFr } from "./fr-findings.ts";
import { guideFr } from "./fr-guide.ts";
import { referenceFr } from "./fr-reference.ts";
import { startFr } from "./fr-start.ts";
import { workFr } from "./fr-work.ts";
import { timeFr } from "./fr-time.ts";
import { trailFr } from "./fr-trail.ts";
import { figure } from "./fr-figures.ts";

const languages: Record<Locale, string> = { en: "Anglais", fr: "Français" };
const ownLanguages: Record<Locale, string> = { en: "English", fr: "Français" };

/** « GDPR Art. 30(1)(b) » as French readers cite it: « RGPD art. 30(1)(b) ». */
function article(text: string): string {
  return text
    .replaceAll("GDPR Art.", "RGPD art.")
    .replaceAll("CJEU", "CJUE")
    .replaceAll(" to ", " à ")
    .replaceAll("Loi ", "loi ");
}

/** The words of the interface in French. */
export const fr: typeof en = inFrench({
  languages,
  ownLanguages,
  article,
  imports: importsFr,
  flow: flowFr,
  standing: standingFr,
  keys: keysFr,
  start: startFr,
  checks: findingsFr,
  guide: guideFr,
  reference: referenceFr,
  time: timeFr,
  work: workFr,
  answers: { yes: "Oui", no: "Non", none: "Non renseigné" },
  common: {
    labelled: (name, said) => `${name}\u00a0: ${said}`,
    breadcrumbs: "Vous êtes ici",
    cancel: "Annuler",
    close: "Fermer",
    loading: "Chargement",
    retry: "Réessayer",
    save: "Enregistrer",
    undo: "Annuler",
  },
  value: { nothing: "Rien d’indiqué", none: "Aucun" },
  summary: {
    archive: (period) => `archive : ${period}`,
    backups: (period) => `sauvegardes ${period} de plus`,
    earlier: (events) => `du premier survenu : ${events}`,
    from: (events) => `à compter de : ${events}`,
    incidental: "incidente",
    last: (count, of) => `les ${count} derniers ${of}`,
    later: (events) => `du dernier survenu : ${events}`,
    main: "finalité principale",
    mandatory: "obligatoire",
    noGround: "pas encore de fondement",
    noPeriod: "pas encore de durée",
    afterwards: (fate) => `puis ${fate}`,
    until: (events) => `jusqu’à : ${events}`,
  },
  errors: {
    forbidden: "Vous ne pouvez pas faire cela",
    forbiddenHelp: "Votre rôle ne le permet pas. Adressez-vous à un administrateur si nécessaire.",
    notFound: "Il n’y a rien ici",
    notFoundHelp:
      "L’adresse est peut-être erronée, ou vous n’avez pas le droit de voir ce qu’elle désigne.",
    offline: "Le serveur ne répond pas. Rien n’est perdu ; réessayez dans un instant.",
    signedOut:
      "Vous êtes déconnecté. Reconnectez-vous ; votre saisie est conservée dans ce navigateur.",
    unexpected: "Une erreur est survenue",
    unexpectedHelp: "Réessayez. Si cela se reproduit, prévenez l’exploitant de ce serveur.",
    home: "Vers la vue d’ensemble",
  },
  nav: {
    label: "Principale",
    home: "En un coup d’œil",
    overview: "Vue d’ensemble",
    register: "Registre",
    documents: "Documents",
    policies: "Politiques",
    exports: "Exports",
    imports: "Import",
    findings: "Constats",
    history: "Historique",
    settings: "Réglages",
    people: "Personnes",
    tokens: "Jetons d’API",
  },
  shell: {
    account: "Compte",
    accountOf: (name) => `Compte de ${name}`,
    language: "Langue",
    menu: "Menu",
    signOut: "Se déconnecter",
    skip: "Aller au contenu",
    theme: "Apparence",
    themes: { system: "Celle du système", light: "Claire", dark: "Sombre" },
  },
  front: {
    motto: "Le registre des activités de traitement qui écrit la politique de confidentialité.",
    signIn: "Se connecter",
    forgotten: "Mot de passe oublié ? Un administrateur peut vous en donner un nouveau.",
    setup: "Créer le premier administrateur",
    setupHelp:
      "Ce lien ne sert qu’une fois. Les autres personnes s’ajoutent ensuite dans les réglages.",
    setupDo: "Créer et se connecter",
    alsoDpo: "Je suis aussi délégué à la protection des données (approuve et publie)",
    start: "Commencer avec",
    startHelp: "Un registre que vous avez dans un fichier peut être importé ensuite.",
    sample: (organisation) => `Le registre d’exemple de ${organisation}`,
    sampleHelp: "Un registre rempli, pour découvrir.",
    nothing: "Un registre vide",
    nothingHelp: "Le vôtre, dès la première fiche.",
    usedLink: "Ce lien ne peut pas servir",
    usedLinkHelp:
      "Il a déjà servi, ou il est incomplet. Le serveur en affiche un nouveau à son démarrage tant qu’il n’y a pas d’administrateur.",
  },
  list,
  views,
  bulk,
  record: recordFr,
  form: formFr,
  suggestion: suggestionFr,
  conflict: conflictFr,
  overview: {
    title: "Vue d’ensemble",
    lead: "Ce qui attend quelqu’un, où en sont les politiques, ce qui a changé.",
    attention: "À traiter",
    changes: "Fait en dernier",
    checking: "Vérification du registre …",
    comparing: "Comparaison avec la semaine dernière …",
    more: (count) => `encore ${figure(count)}`,
    nothingThisWeek: "Le registre dit ce qu’il disait il y a une semaine.",
    week: "Cette semaine",
    own: "Vos activités",
    ownNew: "Nouvelle activité",
    ownNone: "Vous ne répondez encore d’aucune activité.",
    noPolicy: "Il n’y a pas encore de politique.",
    nothingWaits: "Aucune activité n’attend d’approbation ni de revue.",
    policies: "Politiques",
    register: "Le registre",
    reviewDue: (date) => `Revue due depuis le ${date}`,
    waiting: "En attente d’approbation",
  },
  publication: publicationFr,
  policies: policiesFr,
  exports: exportsFr,
  trail: trailFr,
  people: peopleFr,
  tokens: tokensFr,
});
