/** The stations of data, in the order in which they pass them. */
export const stations = ["subject", "point", "activity", "party", "country"] as const;

export type Station = (typeof stations)[number];

/** Why data may go to a country, the best first: the law there, a decision, a safeguard, a derogation, or nothing that is recorded. */
export const groundKinds = ["eea", "adequacy", "safeguard", "derogation", "none"] as const;

export type GroundKind = (typeof groundKinds)[number];
