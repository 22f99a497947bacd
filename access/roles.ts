import type { Bilingual } from "#register/locale.ts";
import type { Collection } from "#register/registry.ts";

/** The five roles of a person; one person may hold several. */
export const roles = ["admin", "dpo", "editor", "contributor", "auditor"] as const;

export type Role = (typeof roles)[number];

/** `own` allows the action only on activities the person owns, and changes only while they are drafts. */
type Grant = "yes" | "own";

type Rule = { readonly label: Bilingual } & { readonly [R in Role]?: Grant };

/**
 * Who may do what. What is not granted here is refused. The table also generates the
 * documentation, the API description and the test matrix.
 */
export const actions = {
  "record.read": {
    label: { en: "Read records", fr: "Lire les fiches" },
    admin: "yes",
    dpo: "yes",
    editor: "yes",
    auditor: "yes",
    contributor: "own",
  },
  "record.create": {
    label: { en: "Create records", fr: "Créer des fiches" },
    dpo: "yes",
    editor: "yes",
    contributor: "own",
  },
  "record.update": {
    label: { en: "Change records", fr: "Modifier des fiches" },
    dpo: "yes",
    editor: "yes",
    contributor: "own",
  },
  "record.archive": {
    label: { en: "Archive and restore records", fr: "Archiver et rétablir des fiches" },
    dpo: "yes",
    editor: "yes",
  },
  "activity.submit": {
    label: { en: "Submit an activity for approval", fr: "Soumettre une activité à approbation" },
    dpo: "yes",
    editor: "yes",
    contributor: "own",
  },
  "activity.approve": {
    label: { en: "Approve an activity", fr: "Approuver une activité" },
    dpo: "yes",
  },
  "finding.waive": {
    label: { en: "Waive a warning", fr: "Accorder une dérogation à un avertissement" },
    dpo: "yes",
    editor: "yes",
    contributor: "own",
  },
  "finding.waive_error": {
    label: { en: "Waive an error", fr: "Accorder une dérogation à une erreur" },
    dpo: "yes",
  },
  "register.import": { label: { en: "Import a register", fr: "Importer un registre" }, dpo: "yes" },
  "register.export": {
    label: { en: "Export the register", fr: "Exporter le registre" },
    dpo: "yes",
    editor: "yes",
    auditor: "yes",
  },
  "view.share": {
    label: { en: "Share views of lists", fr: "Partager des vues de listes" },
    admin: "yes",
    dpo: "yes",
    editor: "yes",
  },
  "policy.preview": {
    label: { en: "See what a policy would say", fr: "Voir ce que dirait une politique" },
    dpo: "yes",
    editor: "yes",
    auditor: "yes",
  },
  "policy.prepare": {
    label: {
      en: "Put the next version of a policy forward",
      fr: "Proposer la prochaine version d’une politique",
    },
    dpo: "yes",
    editor: "yes",
  },
  "policy.publish": { label: { en: "Publish a policy", fr: "Publier une politique" }, dpo: "yes" },
  "audit.read": {
    label: { en: "Read the trail", fr: "Lire la piste d’audit" },
    dpo: "yes",
    auditor: "yes",
    admin: "yes",
  },
  "trail.redact": {
    label: { en: "Erase what an entry recorded", fr: "Effacer ce qu’une entrée consignait" },
    dpo: "yes",
  },
  "people.manage": {
    label: { en: "Manage people and tokens", fr: "Gérer les personnes et les jetons" },
    admin: "yes",
  },
  "settings.manage": {
    label: { en: "Change settings", fr: "Modifier les réglages" },
    admin: "yes",
  },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof actions;

/** Who acts: a person with roles, or the operator at the command line, who already holds the data. */
export type Actor = {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly isOperator: boolean;
};

/** What of a record decides over access to it. */
export type Subject = {
  readonly collection: Collection;
  readonly ownerEmail?: string | null;
  readonly state?: string | null;
};

/** The command line and the first start act as this; it has no password and cannot sign in. */
export const operator: Actor = { id: "operator", email: "", roles: roles, isOperator: true };

/** Whether the actor may do that, to that record where there is one. Pure; deny by default. */
export function can(
  actor: Pick<Actor, "roles" | "email"> & { isOperator?: boolean },
  action: Action,
  subject?: Subject,
): boolean {
  if (actor.isOperator === true) return true;
  const rule: Rule = actions[action];
  return actor.roles.some((role) => {
    const grant = rule[role];
    return grant === "yes" || (grant === "own" && ownGrant(actor.email, action, subject));
  });
}

/** Whether the actor may do that to what is their own and to nothing else: no role of theirs grants more. Pure. */
export function isOwnOnly({ roles }: Pick<Actor, "roles">, action: Action): boolean {
  const rule: Rule = actions[action];
  const grants = roles.flatMap((role) => rule[role] ?? []);
  return grants.length > 0 && grants.every((grant) => grant === "own");
}

/** A contributor's rights: their own activities while drafts, and the warnings of their own; other records and approved activities for reading only. */
function ownGrant(email: string, action: Action, subject: Subject | undefined): boolean {
  if (subject === undefined) return action === "record.read" || action === "record.create";
  if (subject.collection !== "activities") return action === "record.read";
  const owns = isOwner(email, subject);
  if (action === "record.read") return owns || subject.state === "approved";
  if (action === "finding.waive") return owns;
  return (
    owns && (subject.state === "draft" || subject.state === null || subject.state === undefined)
  );
}

/** Whether an activity is answered for by whoever has that e-mail address, however it is spelled; nobody has none. */
export function isOwner(email: string, { ownerEmail }: Pick<Subject, "ownerEmail">): boolean {
  return email !== "" && ownerEmail?.toLowerCase() === email.toLowerCase();
}

/** True for the name of a role. */
export function isRole(name: string): name is Role {
  return (roles as readonly string[]).includes(name);
}
