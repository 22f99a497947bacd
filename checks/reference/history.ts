import type { AdequacyDecision } from "./reference.ts";

/** What held once and holds no more, with the days between which it did (YYYY-MM-DD, both included). */
type Past = {
  readonly validFrom: string | null;
  readonly validUntil: string;
  readonly source: string;
};

/** Countries to which data once went as inside the Union. */
export const formerMembers: readonly (Past & { readonly id: string })[] = [
  {
    id: "GB",
    validFrom: null,
    validUntil: "2021-06-27",
    source:
      "Trade and Cooperation Agreement, Art. FINPROV.10A: no third country until the decision of 28 June 2021",
  },
];

/** Decisions of the Commission that a court annulled. */
export const formerDecisions: readonly (Past & Omit<AdequacyDecision, "termId">)[] = [
  {
    id: "adq_us_safe_harbour",
    country: "US",
    isLimited: true,
    validFrom: "2000-07-26",
    validUntil: "2015-10-05",
    source: "Decision 2000/520/EC, annulled on 6 October 2015 (CJEU C-362/14)",
  },
  {
    id: "adq_us_privacy_shield",
    country: "US",
    isLimited: true,
    validFrom: "2016-07-12",
    validUntil: "2020-07-15",
    source: "Decision (EU) 2016/1250, annulled on 16 July 2020 (CJEU C-311/18)",
  },
];
