import type { TrailAction } from "#access/trail-actions.ts";
import type { Role } from "#access/roles.ts";

const actions: Record<TrailAction, string> = {
  create: "created {record}",
  update: "changed {record}",
  archive: "archived {record}",
  restore: "restored {record}",
  revert: "brought back an earlier version of {record}",
  import: "imported {record}",
  submit: "submitted {record} for approval",
  approve: "approved {record}",
  return: "sent {record} back to draft",
  propose: "put the next version of the policy {policy} forward",
  decline: "declined the version of the policy {policy} that had been put forward",
  publish: "published version {number} of the policy {policy}",
  withdraw:
    "withdrew version {withdrawn} of the policy {policy}; version {number} says what stood before",
  export: "exported {taken}",
  "person.create": "added {person}, who may sign in as {roles}",
  "person.update": "changed {person}",
  "person.password": "set a new password for {person}",
  "token.create": "created the API token {token} in the name of {person}",
  "token.revoke": "revoked the API token {token}",
  "calendar.create": "made a calendar of the tasks they may see",
  "calendar.revoke": "ended the calendar of their tasks",
  "sign-in": "signed in",
  "sign-in.refused": "was refused at sign-in: {cause}",
  "sign-out": "signed out",
  setting: "changed the settings",
  "view.share": "shared the view {view}",
  "view.change": "changed the shared view {view}",
  "view.remove": "deleted the shared view {view}",
  redaction: "erased what entry {entry} recorded",
  key: "had the trail signed with the key {key} from here on",
  refused: "tried {attempt}, which their role does not allow",
  clock:
    "ran with a clock that had been set back; the order of the entries is that of their numbers",
  older: "restored a backup that is older than what had been signed",
};

const roles: Record<Role, string> = {
  admin: "administrator",
  dpo: "DPO",
  editor: "editor",
  contributor: "contributor",
  auditor: "auditor",
};

/** The words for what the trail records in English; French has the same shape. */
export const trailEn = {
  actions,
  roles,
  /** Who has one role, and who has several. */
  who: { one: "The {role} {name}", several: "{name} ({roles})" },
  operator: "The operator of the server",
  anonymous: "Somebody who was not signed in",
  /** A waiver is recorded as a record of its own; it reads as what it is. */
  waived: "waived the finding {rule} of {about} until {until}",
  changes: {
    /** The only change of an entry. */
    one: {
      changed: "changed {field} of {record}: from {before} to {after}",
      added: "added {field} to {record}: {after}",
      removed: "removed {field} from {record}: {before}",
      addedPart: "added {field} to {record}",
      removedPart: "removed {field} from {record}",
      moved: "moved {field} in {record}",
    },
    /** One of several. */
    each: {
      changed: "{field} from {before} to {after}",
      added: "{field} added: {after}",
      removed: "{field} removed: {before}",
      addedPart: "{field} added",
      removedPart: "{field} removed",
      moved: "{field} moved",
    },
    before: ": ",
    between: "; ",
    more: (count: number) => `; and ${count} more ${count === 1 ? "change" : "changes"}`,
  },
  because: ", because {reason}",
  erased: "{who}: {action}. What this entry recorded was erased.",
  quoted: (words: string) => `“${words}”`,
  nothing: "nothing",
  unknown: "somebody unknown",
  languages: { en: "English", fr: "French" },
  exported: {
    register: "the register as {format}",
    past: "the register as it stood on {instant}, as {format}",
    list: "the list {list} as CSV ({rows})",
    rows: (count: number) => (count === 1 ? "1 row" : `${count.toLocaleString("en-GB")} rows`),
    formats: {
      backup: "a backup",
      bundle: "the auditor’s bundle",
      csv: "CSV",
      "cnil.ods": "the CNIL’s workbook (ODS)",
      "cnil.xlsx": "the CNIL’s workbook (XLSX)",
      "ico.xlsx": "the ICO’s sheet (XLSX)",
      json: "a register document (JSON)",
      jsonld: "JSON-LD",
      pdf: "PDF",
      xlsx: "an Excel workbook",
    } as Readonly<Record<string, string>>,
  },
  causes: {
    unknown: "nobody here has that e-mail address",
    password: "wrong password of {person}",
    disabled: "{person} may not sign in any more",
  } as Readonly<Record<string, string>>,
  attempts: {
    GET: "to read {path}",
    POST: "to send something to {path}",
    PUT: "to change {path}",
    DELETE: "to remove {path}",
  } as Readonly<Record<string, string>>,
  fields: {
    address: "what it shows",
    disabledAt: "barred from signing in since",
    fourEyes: "approval by a second person",
    locale: "language",
    name: "name",
    roles: "roles",
  } as Readonly<Record<string, string>>,
  yes: "yes",
  no: "no",
};
