import type { Bilingual } from "#register/locale.ts";

/** What can happen in a register and is recorded, each with the name it is looked for by; an entry of the trail is one of these. */
export const trailActions = {
  create: { en: "Created", fr: "Création" },
  update: { en: "Changed", fr: "Modification" },
  archive: { en: "Archived", fr: "Archivage" },
  restore: { en: "Restored", fr: "Rétablissement" },
  revert: { en: "Earlier version brought back", fr: "Retour à une version antérieure" },
  import: { en: "Imported", fr: "Importation" },
  submit: { en: "Submitted for approval", fr: "Soumission à approbation" },
  approve: { en: "Approved", fr: "Approbation" },
  return: { en: "Sent back to draft", fr: "Remise en brouillon" },
  propose: { en: "Policy put forward", fr: "Politique proposée" },
  decline: { en: "Policy declined", fr: "Politique refusée" },
  publish: { en: "Policy published", fr: "Politique publiée" },
  withdraw: { en: "Policy withdrawn", fr: "Politique retirée" },
  export: { en: "Exported", fr: "Exportation" },
  "person.create": { en: "Person added", fr: "Personne ajoutée" },
  "person.update": { en: "Person changed", fr: "Personne modifiée" },
  "person.password": { en: "Password set", fr: "Mot de passe défini" },
  "token.create": { en: "Token created", fr: "Jeton créé" },
  "token.revoke": { en: "Token revoked", fr: "Jeton révoqué" },
  "calendar.create": { en: "Calendar made", fr: "Calendrier créé" },
  "calendar.revoke": { en: "Calendar ended", fr: "Calendrier supprimé" },
  "sign-in": { en: "Signed in", fr: "Connexion" },
  "sign-in.refused": { en: "Sign-in refused", fr: "Connexion refusée" },
  "sign-out": { en: "Signed out", fr: "Déconnexion" },
  setting: { en: "Settings changed", fr: "Réglages modifiés" },
  "view.share": { en: "View shared", fr: "Vue partagée" },
  "view.change": { en: "Shared view changed", fr: "Vue partagée modifiée" },
  "view.remove": { en: "Shared view deleted", fr: "Vue partagée supprimée" },
  redaction: { en: "Entry erased", fr: "Entrée effacée" },
  key: { en: "Signing key", fr: "Clé de signature" },
  refused: { en: "Attempt refused", fr: "Tentative refusée" },
  clock: { en: "Clock set back", fr: "Horloge retardée" },
  older: { en: "Older backup restored", fr: "Sauvegarde antérieure restaurée" },
} as const satisfies Record<string, Bilingual>;

export type TrailAction = keyof typeof trailActions;

/** True for the name of an action of the trail. */
export function isTrailAction(name: string): name is TrailAction {
  return Object.hasOwn(trailActions, name);
}
