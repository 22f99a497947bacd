import type { keysEn } from "./en-keys.ts";

/** The words of the command palette and the keyboard in French. */
export const keysFr: typeof keysEn = {
  palette: "Chercher et agir",
  open: "Chercher ou agir …",
  placeholder: "Une fiche, une page, une action",
  pages: "Pages",
  actions: "Actions",
  found: "Ce qui a été trouvé",
  nothing: "Rien trouvé. Moins de lettres trouvent davantage.",
  searching: "Recherche …",
  add: (label) => `Créer : ${label.toLowerCase()}`,
  start: "Commencer par une activité usuelle",
  past: "Comparer deux jours du registre",
  help: "Clavier",
  helpAction: "Afficher les touches",
  single: "Les lettres seules déclenchent des actions",
  singleHelp:
    "Désactivez cette option si vous dictez à votre ordinateur ou si vous tapez là où rien n’est attendu. Le choix est retenu dans ce navigateur.",
  anywhere: "Partout",
  lists: "Dans une liste",
  keys: {
    palette: "Chercher et agir",
    help: "Cette aide",
    go: "Aller à une page",
    escape: "Fermer ce qui est ouvert",
    save: "Enregistrer le formulaire",
    find: "Chercher",
    next: "Fiche suivante, précédente",
    enter: "Ouvrir la fiche",
    select: "Sélectionner la fiche",
    edit: "Modifier la fiche",
    create: "Nouvelle fiche",
  },
};
