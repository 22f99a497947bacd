import type { formEn, suggestionEn, conflictEn } from "./en-form.ts";
import { counted, figure } from "./fr-figures.ts";

/** The words of forms in French. */
export const formFr: typeof formEn = {
  add: "Ajouter",
  addAnother: "Ajouter",
  addTo: (label) => `Ajouter : ${label}`,
  alsoSay: "S’il y a lieu :",
  askedAs: {
    yes: "Obligatoires :",
    no: "Facultatives :",
    unknown: "Obligatoires ou non, non renseigné :",
  },
  beside: "Constats et texte public",
  besideHelp:
    "L’effet de vos modifications sur le texte public apparaît ici avant l’enregistrement.",
  clear: "Vider",
  create: (name) => `Créer « ${name} »`,
  createAndUse: "Créer et utiliser ici",
  createNew: "Créer une nouvelle fiche",
  draftContinue: "Les reprendre",
  draftDiscard: "Les abandonner",
  draftFound: "Ce navigateur contient des modifications non enregistrées",
  draftFrom: "Dernière saisie",
  draftOlder: "La fiche a été modifiée depuis : vous verrez ce que deviennent les deux versions.",
  fillIn: "Renseigner",
  internal: "Interne : jamais dans un document public",
  internalHelp: "Interne : jamais dans un document public",
  leaveGo: "Quitter",
  leaveStay: "Rester",
  leaveText:
    "Vos modifications ne sont pas encore enregistrées. Elles sont conservées dans ce navigateur et vous seront proposées à votre retour.",
  leaveTitle: "Quitter sans enregistrer ?",
  mention: (language) => `Mentionner un élément du registre, ${language}`,
  mentionKinds: {
    organisation: "Nom de l’organisme",
    email: "Adresse de courriel de l’organisme",
    phone: "Téléphone de l’organisme",
    address: "Siège",
    dpo: "Contact du DPO",
    party: "Nom de la partie",
    purpose: "Nom de la finalité",
    activity: "Nom de l’activité",
    data: "Nom de la donnée",
    period: "Durée de conservation",
    form: "Nom du point de collecte",
  },
  mentionSearch: "Un nom qui reste à jour …",
  moreOptions: (count) => `${figure(count)} autres : saisissez pour les trouver`,
  moveDown: (name) => `Descendre : ${name}`,
  moveUp: (name) => `Monter : ${name}`,
  newRecord: (label) => `Nouvelle fiche : ${label.toLowerCase()}`,
  noCountry: "Aucun (vérifié)",
  noPoints: "Aucun point de collecte n’alimente encore cette activité.",
  notKept: "Modifications non enregistrées ; ce navigateur n’a pas la place de les garder",
  notSaid: "Non renseigné",
  notSaved: "Non enregistré",
  nothingFound: "Aucun résultat",
  nth: (label, number) => `${label} ${number}`,
  open: (count) => counted(count, "point ouvert", "points ouverts"),
  problems: (count) => (count === 1 ? "Un champ est à revoir." : `${count} champs sont à revoir.`),
  quickHelp: "Seulement le nécessaire ; le reste se renseigne ensuite sur sa propre page.",
  remove: (name) => `Retirer : ${name}`,
  removeNth: (label, number) => `Retirer : ${label} ${number}`,
  save: "Enregistrer",
  saved: "Enregistré.",
  saving: "Enregistrement …",
  search: "Rechercher …",
  sections: "Rubriques",
  showFirst: "Aller au premier",
  translation: { missing: "Pas encore traduit", older: "Plus ancien que l’autre langue" },
  unsaved: "Modifications non enregistrées",
  untitled: "Pas encore renseigné",
};

/** The words of suggestions in French. */
export const suggestionFr: typeof suggestionEn = {
  label: "Suggestions",
  use: "Reprendre",
  kinds: {
    ground: (basis) => `Fondement usuel : ${basis}`,
    marketing: () => "Habituellement de la prospection",
    period: (period) => `Durée usuelle : ${period}`,
    source: (source) => `Origine usuelle : ${source}`,
    wording: (wording) => `Formulation usuelle : « ${wording} »`,
  },
};

/** The words of conflicts in French. */
export const conflictFr: typeof conflictEn = {
  both: "Les deux, l’un après l’autre",
  removed: "Retiré",
  resume: "Continuer avec ces choix",
  title: "Quelqu’un d’autre a enregistré cette fiche entre-temps",
  explanation:
    "Là où vous avez tous deux modifié le même champ, choisissez la version à conserver.",
  separate: "Vous avez modifié des choses différentes : tout est conservé.",
  mine: "La vôtre",
  theirs: "Enregistrée entre-temps",
  taken: "Modifié seulement par l’autre personne ; conservé.",
  save: "Enregistrer avec ces choix",
};
