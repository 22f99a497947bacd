import { counted, figure } from "./en-figures.ts";

/** The words of forms in English. */
export const formEn = {
  add: "Add",
  addAnother: "Add another",
  addTo: (label: string) => `Add: ${label}`,
  alsoSay: "Where it applies:",
  askedAs: {
    yes: "Mandatory:",
    no: "Optional:",
    unknown: "Mandatory or not, not said:",
  } as Record<string, string>,
  beside: "Findings and public text",
  besideHelp: "What your changes do to the public text appears here before you save.",
  clear: "Clear",
  create: (name: string) => `Create “${name}”`,
  createAndUse: "Create and use it here",
  createNew: "Create a new one",
  draftContinue: "Continue with them",
  draftDiscard: "Discard them",
  draftFound: "There are unsaved changes in this browser",
  draftFrom: "Last typed",
  draftOlder: "The record was changed since: you will see what became of both.",
  fillIn: "Fill in",
  internal: "Internal: never in a public document",
  internalHelp: "Internal: never in a public document",
  leaveGo: "Leave",
  leaveStay: "Stay here",
  leaveText:
    "Your changes are not saved yet. They are kept in this browser and offered when you come back.",
  leaveTitle: "Leave without saving?",
  moreOptions: (count: number) => `${figure(count)} more: type to find them`,
  moveDown: (name: string) => `Move down: ${name}`,
  moveUp: (name: string) => `Move up: ${name}`,
  newRecord: (label: string) => `New ${label.toLowerCase()}`,
  noCountry: "None (verified)",
  noPoints: "No collection point feeds this activity yet.",
  notKept: "Unsaved changes; this browser has no room to keep them",
  notSaid: "Not said",
  notSaved: "Not saved",
  nothingFound: "Nothing found",
  nth: (label: string, number: number) => `${label} ${number}`,
  open: (count: number) => counted(count, "open point", "open points"),
  problems: (count: number) =>
    count === 1 ? "One field needs your attention." : `${count} fields need your attention.`,
  quickHelp: "Only what is needed now; the rest can be filled in on its own page.",
  remove: (name: string) => `Remove: ${name}`,
  removeNth: (label: string, number: number) => `Remove: ${label} ${number}`,
  save: "Save",
  saved: "Saved.",
  saving: "Saving …",
  search: "Search …",
  sections: "Sections",
  showFirst: "Go to the first",
  translation: { missing: "Not translated yet", older: "Older than the other language" },
  unsaved: "Unsaved changes",
  untitled: "Not filled in yet",
};

/** The words of suggestions in English. */
export const suggestionEn = {
  label: "Suggestions",
  use: "Use",
  kinds: {
    ground: (basis: string) => `Usual ground: ${basis}`,
    marketing: () => "Usually direct marketing",
    period: (period: string) => `Usual period: ${period}`,
    source: (source: string) => `Usual source: ${source}`,
    wording: (wording: string) => `Usual wording: “${wording}”`,
  },
};

/** The words of conflicts in English. */
export const conflictEn = {
  both: "Both, one after the other",
  removed: "Taken away",
  resume: "Continue with these choices",
  title: "Somebody else saved this record meanwhile",
  explanation: "Where you both changed the same thing, choose what to keep.",
  separate: "You changed different things: both are kept.",
  mine: "Yours",
  theirs: "Saved meanwhile",
  taken: "Changed by the other person only; it will be kept.",
  save: "Save with these choices",
};
