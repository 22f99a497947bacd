import { figure } from "./en-figures.ts";

/** The words of publication in English; French has the same shape. */
export const publicationEn = {
  added: "Added",
  because: "Because of",
  changesNone: "The next version would say the same as the newest one.",
  changesSince: (count: number) =>
    count === 1
      ? "1 change of the register since the newest version"
      : `${figure(count)} changes of the register since the newest version`,
  changesTab: "What would change",
  decline: "Decline",
  declined: "What was put forward is declined.",
  errors: (count: number) => (count === 1 ? "1 error is open" : `${figure(count)} errors are open`),
  errorsMore: (count: number) => `and ${figure(count)} more`,
  errorsReason: "Why it is published all the same",
  errorsReasonHelp: "Kept with the version, for the authority that asks.",
  fingerprints: "Fingerprints (SHA-256)",
  firstVersion: "This is the first version: everything in it is new.",
  fourEyes: "Publishing needs two people here: one puts the version forward, another approves it.",
  impactApproved: "Once the activity is approved:",
  impactNone: "No public text changes.",
  impactTitle: "What the policy will say",
  impactWait: "Shown once the required fields are filled in correctly.",
  impactWorking: "Comparing …",
  propose: "Put forward",
  proposed: "The version waits for somebody else’s approval.",
  proposedBy: (name: string) => `Put forward by ${name}`,
  proposedStale: "The text changed since. It has to be put forward again.",
  proposeTitle: "Put the next version forward",
  publishedBy: (name: string) => `Published by ${name}`,
  removed: "Removed",
  replaces: (number: number) =>
    `Version ${number}, which is announced, will not come into force if this one does first.`,
  reworded: "Reworded",
  trailEntry: (seq: number) => `Entry ${seq} of the history`,
  withdraw: "Withdraw",
  withdrawHelp:
    "A new version that says what stood before comes into force at once. The withdrawn one stays readable at its own address.",
  withdrawn: (number: number) => `Withdraws version ${number}.`,
  withdrawnNow: (number: number) => `Version ${number} is withdrawn.`,
  withdrawReason: "Why it is withdrawn",
  withdrawTitle: (number: number) => `Withdraw version ${number}`,
};
