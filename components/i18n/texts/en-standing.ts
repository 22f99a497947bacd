import { figure } from "./en-figures.ts";

/** The words of completeness, risk and what is due, in English. */
export const standingEn = {
  title: "State of the register",
  completeness: "Completeness",
  completenessHelp:
    "How much of what the records should say is said. It is no measure of compliance.",
  complete: "Nothing is missing.",
  missing: (count: number) => `${count} ${count === 1 ? "point" : "points"} to fill`,
  lacking: (title: string, what: string) => `${title}: ${what}`,
  mean: (count: number) =>
    `${figure(count)} approved ${count === 1 ? "activity" : "activities"} for four fifths, the organisations for one`,
  noneApproved: "No activity is approved yet.",
  risk: "Risk",
  riskHelp: "What makes an activity weigh more on people. It says nothing of whether it is lawful.",
  noRisk: "No circumstance that weighs.",
  levels: { low: "low", medium: "medium", high: "high", critical: "critical" },
  criteria: "For the impact screening, the record points to these criteria too",
  due: "Due soon",
  nothingDue: "Nothing is due in the next three months.",
  overdue: "overdue",
  calendar: "Subscribe in my calendar",
  calendarHelp:
    "A calendar program reads what is due at an address of your own: reviews, contracts, certifications, waivers and notices of sub-processors, of the records you may read, and nothing else of the register. Whoever knows the address can read it.",
  calendarMake: "Make an address",
  calendarReplace: "Make a new address; the old one ends",
  calendarEnd: "End my calendar",
  calendarShown: "This address is shown only now. Add it to your calendar program:",
  calendarSince: (day: string) => `You have had a calendar since ${day}.`,
};
