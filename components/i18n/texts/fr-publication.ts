import type { publicationEn } from "./en-publication.ts";
import { figure } from "./fr-figures.ts";

/** The words of publication in French. */
export const publicationFr: typeof publicationEn = {
  added: "Ajout",
  because: "En raison de",
  changesNone: "La prochaine version dirait la même chose que la plus récente.",
  changesSince: (count) =>
    count <= 1
      ? `${count} modification du registre depuis la version la plus récente`
      : `${figure(count)} modifications du registre depuis la version la plus récente`,
  changesTab: "Ce qui changerait",
  decline: "Refuser",
  declined: "La proposition est refusée.",
  errors: (count) =>
    count <= 1 ? `${count} erreur n’est pas levée` : `${figure(count)} erreurs ne sont pas levées`,
  errorsMore: (count) => `et ${figure(count)} autres`,
  errorsReason: "Pourquoi la version est publiée malgré tout",
  errorsReasonHelp: "Conservé avec la version, pour l’autorité qui le demanderait.",
  fingerprints: "Empreintes (SHA-256)",
  firstVersion: "C’est la première version : tout y est nouveau.",
  fourEyes:
    "La publication exige ici deux personnes : l’une propose la version, une autre l’approuve.",
  impactApproved: "Une fois l’activité approuvée :",
  impactNone: "Aucun texte public ne change.",
  impactTitle: "Ce que dira la politique",
  impactWait: "Affiché dès que les champs obligatoires sont correctement remplis.",
  impactWorking: "Comparaison …",
  propose: "Proposer",
  proposed: "La version attend l’approbation d’une autre personne.",
  proposedBy: (name) => `Proposée par ${name}`,
  proposedStale: "Le texte a changé depuis. La version doit être proposée à nouveau.",
  proposeTitle: "Proposer la prochaine version",
  publishedBy: (name) => `Publiée par ${name}`,
  removed: "Suppression",
  replaces: (number) =>
    `La version ${number}, qui est annoncée, n’entrera pas en vigueur si celle-ci le fait d’abord.`,
  reworded: "Reformulation",
  trailEntry: (seq) => `Entrée ${seq} de l’historique`,
  withdraw: "Retirer",
  withdrawHelp:
    "Une nouvelle version qui dit ce qui figurait auparavant entre en vigueur immédiatement. La version retirée reste lisible à sa propre adresse.",
  withdrawn: (number) => `Retire la version ${number}.`,
  withdrawnNow: (number) => `La version ${number} est retirée.`,
  withdrawReason: "Pourquoi elle est retirée",
  withdrawTitle: (number) => `Retirer la version ${number}`,
};
