import type { Role } from "#access/roles.ts";

const roleNames: Record<Role, { name: string; may: string }> = {
  admin: {
    name: "Administrator",
    may: "Manages people, settings and tokens; does not approve or publish.",
  },
  dpo: {
    name: "Data protection officer",
    may: "Everything in the register; approves activities and publishes policies.",
  },
  editor: { name: "Editor", may: "Creates and changes records, submits them for approval." },
  contributor: {
    name: "Contributor",
    may: "Creates and changes drafts of the activities they own.",
  },
  auditor: { name: "Auditor", may: "Reads and exports everything, the trail included." },
};

/** The words of people, roles and tokens in English. */
export const peopleEn = {
  title: "People",
  lead: "Who may sign in, and what each may do. One person may hold several roles.",
  actions: "Actions",
  add: "Add a person",
  added: (name: string) => `${name} can sign in now.`,
  change: "Change",
  changed: (name: string) => `${name} was changed.`,
  changeOf: (name: string) => `Change: ${name}`,
  disable: "May not sign in any more",
  disabled: "May not sign in",
  email: "E-mail",
  name: "Name",
  newPassword: "New password",
  password: "Password",
  passwordHelp: (shortest: number) =>
    `At least ${shortest} characters; a sentence is a good password.`,
  passwordOf: (name: string) => `New password: ${name}`,
  passwordSet: (name: string) => `${name} has a new password.`,
  passwordWarning: "All sessions of this person end. Hand the password over in person.",
  ownPassword: "Change my password",
  ownPasswordDone: "Your password is changed.",
  presentPassword: "Present password",
  roleNames,
  roles: "Roles",
  setPassword: "Set the password",
};

/** The words of tokenss in English. */
export const tokensEn = {
  title: "API tokens",
  lead: "For programs that use the API in your name. A token has your rights, no more.",
  copied: "Copied.",
  copy: "Copy",
  create: "Create a token",
  created: "Created",
  lastUsed: "Last used",
  name: "What it is for",
  never: "Never",
  person: "In the name of",
  none: "No tokens",
  noneHelp: "Create one for each program, so that one can be revoked without the others.",
  revoke: "Revoke",
  revoked: "Revoked.",
  revokedBadge: "revoked",
  revokeOf: (name: string) => `Revoke: ${name}`,
  shownOnce: "Copy this token now: it is shown only once",
};
