import { counted, figure } from "./en-figures.ts";

/** The words of history and time in English. */
export const timeEn = {
  another: "Another day",
  ask: "Look at the past",
  askHelp:
    "The whole application shows the register as it stood at the end of that day. Nothing can be changed there.",
  day: "Day",
  days: { yesterday: "Yesterday", week: "A week ago", month: "A month ago", year: "A year ago" },
  noChange: "You are looking at the past, which cannot be changed.",
  notPast: "This is no past day",
  notPastHelp:
    "The address asks for a day that is still to come, or for something that is no day at all.",
  present: "Return to the present",
  show: "Show that day",
  showing: "The register as it stood on",
  readOnly: "Read only.",
  versions: {
    title: (name: string) => `Versions of “${name}”`,
    lead: "Two versions side by side, in words.",
    bring: "Bring back",
    bringTitle: (version: number) => `Bring back version ${version}`,
    bringHelp:
      "What that version said becomes a new version of its own; nothing is lost in between. The step of its approval stays.",
    broughtBack: (version: number) => `Version ${version} is back.`,
    compare: "Compare versions",
    erased: "What this entry said was erased.",
    earlier: "Earlier version",
    field: "Field",
    later: "Later version",
    more: (shown: number, total: number) =>
      `Show earlier ones (${figure(shown)} of ${figure(total)})`,
    nothing: "The two versions say the same.",
    pick: (version: number, date: string, who: string) => `Version ${version}, ${date}, ${who}`,
    reason: "Why, for the trail",
    show: "As it was",
    withPresent: "Compare with the present",
  },
  changes: {
    tabs: { trail: "What was done", compare: "Compare two days" },
    title: "Compare two days",
    lead: "What the register says at the end of one day and did not say at the end of another.",
    added: "added",
    removed: "removed or archived",
    changed: "changed",
    from: "From",
    to: "To",
    toHelp: "Empty: now.",
    nothing: "The register says the same on both days.",
    shown: (shown: number, total: number) =>
      `The first ${figure(shown)} of ${figure(total)} records are shown. Choose days that are closer together to see them all.`,
    tally: (added: number, changed: number, removed: number) =>
      [
        added > 0 ? `${figure(added)} added` : "",
        changed > 0 ? `${figure(changed)} changed` : "",
        removed > 0 ? `${figure(removed)} removed` : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
    total: (count: number) => counted(count, "record differs", "records differ"),
  },
  together: (count: number) => counted(count, "record", "records"),
};
