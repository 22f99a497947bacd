const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** The words of the page of a record in English. */
export const recordEn = {
  after: "After",
  approve: "Approve",
  approvedBefore: "This activity is approved",
  approvedBeforeHelp: "What you change goes back for review before the public reads it.",
  approvedNow: "Approved.",
  archive: "Archive",
  archived: "This record is archived",
  archivedBadge: "archived",
  archivedHelp: "It is left out of lists, policies and exports of the present; its history stays.",
  archivedNow: "Archived.",
  before: "Before",
  changed: "changed",
  changes: (count: number) => plural(count, "change", "changes"),
  edit: "Edit",
  editing: (title: string) => `Edit “${title}”`,
  history: "History",
  internal: "Never in a public policy",
  noUses: "Nothing refers to it.",
  place: (number: number) => `Place ${number}`,
  restore: "Restore",
  restoredNow: "Restored.",
  returned: "Back to draft.",
  submit: "Submit for review",
  submitted: "Submitted for review.",
  toDraft: "Back to draft",
  uses: "Used by",
  version: (number: number) => `version ${number}`,
};
