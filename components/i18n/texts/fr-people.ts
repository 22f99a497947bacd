import type { Role } from "#access/roles.ts";
import type { peopleEn, tokensEn } from "./en-people.ts";

const roleNames: Record<Role, { name: string; may: string }> = {
  admin: {
    name: "Administrateur",
    may: "Gère les personnes, les réglages et les jetons ; n’approuve ni ne publie.",
  },
  dpo: {
    name: "Délégué à la protection des données",
    may: "Tout dans le registre ; approuve les activités et publie les politiques.",
  },
  editor: { name: "Rédacteur", may: "Crée et modifie les fiches, les soumet à approbation." },
  contributor: {
    name: "Contributeur",
    may: "Crée et modifie les brouillons des activités dont il est responsable.",
  },
  auditor: { name: "Auditeur", may: "Lit et exporte tout, piste d’audit comprise." },
};

/** The words of people, roles and tokens in French. */
export const peopleFr: typeof peopleEn = {
  title: "Personnes",
  lead: "Qui peut se connecter, et ce que chacun peut faire. Une personne peut avoir plusieurs rôles.",
  actions: "Actions",
  add: "Ajouter une personne",
  added: (name) => `${name} peut maintenant se connecter.`,
  change: "Modifier",
  changed: (name) => `${name} : modifications enregistrées.`,
  changeOf: (name) => `Modifier : ${name}`,
  disable: "Ne peut plus se connecter",
  disabled: "Ne peut pas se connecter",
  email: "Courriel",
  name: "Nom",
  newPassword: "Nouveau mot de passe",
  password: "Mot de passe",
  passwordHelp: (shortest) =>
    `Au moins ${shortest} caractères ; une phrase fait un bon mot de passe.`,
  passwordOf: (name) => `Nouveau mot de passe : ${name}`,
  passwordSet: (name) => `${name} a un nouveau mot de passe.`,
  passwordWarning:
    "Toutes les sessions de cette personne prennent fin. Remettez-lui le mot de passe en mains propres.",
  ownPassword: "Changer mon mot de passe",
  ownPasswordDone: "Votre mot de passe est changé.",
  presentPassword: "Mot de passe actuel",
  roleNames,
  roles: "Rôles",
  setPassword: "Définir le mot de passe",
};

/** The words of tokenss in French. */
export const tokensFr: typeof tokensEn = {
  title: "Jetons d’API",
  lead: "Pour les programmes qui utilisent l’API en votre nom. Un jeton a vos droits, pas davantage.",
  copied: "Copié.",
  copy: "Copier",
  create: "Créer un jeton",
  created: "Créé le",
  lastUsed: "Dernière utilisation",
  name: "À quoi il sert",
  never: "Jamais",
  person: "Au nom de",
  none: "Aucun jeton",
  noneHelp: "Créez-en un par programme, pour pouvoir en révoquer un sans les autres.",
  revoke: "Révoquer",
  revoked: "Révoqué.",
  revokedBadge: "révoqué",
  revokeOf: (name) => `Révoquer : ${name}`,
  shownOnce: "Copiez ce jeton maintenant : il n’est affiché qu’une fois",
};
