import type { recordEn } from "./en-record.ts";
import { counted } from "./fr-figures.ts";

/** The words of the page of a record in French. */
export const recordFr: typeof recordEn = {
  after: "Après",
  approve: "Approuver",
  approvedBefore: "Cette activité est approuvée",
  approvedBeforeHelp: "Ce que vous modifiez repart en revue avant d’être lu par le public.",
  approvedNow: "Approuvée.",
  archive: "Archiver",
  archived: "Cette fiche est archivée",
  archivedBadge: "archivée",
  archivedHelp:
    "Elle ne figure plus dans les listes, politiques et exports actuels ; son historique demeure.",
  archivedNow: "Archivée.",
  before: "Avant",
  changed: "modifiée le",
  changes: (count) => counted(count, "modification", "modifications"),
  edit: "Modifier",
  editing: (title) => `Modifier « ${title} »`,
  history: "Historique",
  internal: "Jamais dans une politique publique",
  noUses: "Rien ne s’y réfère.",
  place: (number) => `Position ${number}`,
  restore: "Rétablir",
  restoredNow: "Rétablie.",
  returned: "Remise en brouillon.",
  returnHelp: "Le responsable interne le voit sur sa vue d’ensemble, et l’historique le garde.",
  returnWhy: "Ce qui doit être corrigé",
  sendBack: "Renvoyer",
  sentBack: (who, date) => `${who} l’a renvoyée le ${date}`,
  submit: "Soumettre à revue",
  submitted: "Soumise à revue.",
  toDraft: "Remettre en brouillon",
  uses: "Utilisée par",
  version: (number) => `version ${number}`,
};
