/** The words of the reference data in English. */
export const referenceEn = {
  title: "Law in force",
  lead: "What of the law moves, with its days and sources. The checks go by what is in force on the day they are asked about.",
  adequacy: "Adequacy decisions",
  adequacyHelp:
    "Countries to which data may go as they are (GDPR Art. 45). Where a decision is ended, renewed or taken, say so here: transfers that rest on it are judged by its days.",
  framework:
    "For the United States a recipient must also be on the list of the Data Privacy Framework. Its transfer keeps the day on which somebody verified that.",
  frameworkList: "The list of the framework",
  members: "European Economic Area",
  membersHelp: "Within it nothing is a transfer.",
  safeguards: "Safeguards and derogations",
  safeguardsHelp:
    "What a transfer can rest on elsewhere. GDPR Art. 46 to 49 list them exhaustively.",
  authorities: "Supervisory authorities",
  authoritiesHelp: "To whom people may complain (GDPR Art. 77).",
  country: "Country",
  decision: "Decision",
  period: "In force",
  source: "Source",
  own: "Changed here",
  limited: "For some recipients or data only",
  standings: { "in force": "In force", "to come": "Not yet", ended: "Ended" },
  since: (day: string) => `since ${day}`,
  until: (day: string) => `until ${day}`,
  always: "since before the GDPR",
  change: "Change",
  changeOf: (label: string) => `Change: ${label}`,
  addDecision: "Add a decision",
  addMember: "Add a country",
  addAuthority: "Add an authority",
};
