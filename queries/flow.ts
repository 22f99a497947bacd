import { apiQuery, queryString } from "./api-query.ts";

/** The stations of data, in the order in which they pass them. */
export const stations = ["subject", "point", "activity", "party", "country"] as const;

export type Station = (typeof stations)[number];

/**
 * One station; without a label it goes by its id: a word of a vocabulary, a country. Those of a kind that are too many
 * to be told apart are one, without an id, and `count` says how many they are.
 */
export type FlowNode = {
  readonly station: Station;
  readonly id: string | null;
  readonly label: string | null;
  readonly activities: number;
  readonly count: number;
};

/** What passes from one station ("station/id", or "station/" for the rest of its kind) to another, by how many activities. */
export type FlowLink = { readonly from: string; readonly to: string; readonly activities: number };

/** One activity in the table behind the drawing. */
export type FlowRow = {
  readonly activity: { readonly id: string; readonly label: string };
  readonly subjects: readonly string[];
  readonly points: readonly string[];
  readonly parties: readonly string[];
  readonly countries: readonly string[];
};

export type Flow = {
  readonly total: number;
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  readonly rows: readonly FlowRow[];
};

/** Only what passes these. */
export type FlowFilter = { readonly [S in Station]?: string };

/** How data flow, narrowed to what passes some stations. */
export const flowQuery = (filter: FlowFilter) =>
  apiQuery<Flow>(`/api/v1/flow${queryString(filter)}`);

/** Why data may go to a country, the best first. */
export const groundKinds = ["eea", "adequacy", "safeguard", "derogation", "none"] as const;

export type GroundKind = (typeof groundKinds)[number];

/** A country where data are kept or sent, with the grounds, the weakest first. */
export type Place = {
  readonly country: string;
  readonly kept: number;
  readonly sent: number;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly grounds: readonly { readonly kind: GroundKind; readonly id: string | null }[];
};

export const placesQuery = () => apiQuery<{ readonly items: readonly Place[] }>("/api/v1/places");

export type SubProcessor = {
  readonly id: string;
  readonly name: string;
  readonly service: string | null;
  readonly countries: readonly string[];
  readonly engages: readonly SubProcessor[];
};

/** Something of a party that ends on a day. */
export type Expiry = {
  readonly partyId: string;
  readonly name: string;
  readonly what: "contract" | "certification";
  readonly which: string;
  readonly on: string;
};

/** A party that gets or keeps data. */
export type Recipient = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly activities: readonly { readonly id: string; readonly name: string }[];
  readonly dataItemIds: readonly string[];
  readonly countries: readonly string[];
  readonly contracts: readonly {
    readonly type: string | null;
    readonly reference: string | null;
    readonly expiresAt: string | null;
  }[];
  readonly safeguards: readonly string[];
  readonly subProcessors: readonly SubProcessor[];
};

export const recipientsQuery = () =>
  apiQuery<{ readonly items: readonly Recipient[]; readonly expiries: readonly Expiry[] }>(
    "/api/v1/recipients",
  );
