import { apiQuery, queryString } from "./api-query.ts";
import type { Flow, FlowFilter } from "#server/flow/flow.ts";
import type { Place } from "#server/flow/places.ts";
import type { Expiry, Recipient } from "#server/flow/recipients.ts";

export type { Flow, FlowFilter, FlowRow } from "#server/flow/flow.ts";
export type { FlowLink, FlowNode } from "#server/flow/passages.ts";
export type { Ground, Place } from "#server/flow/places.ts";
export type { Expiry, Recipient, SubProcessor } from "#server/flow/recipients.ts";

/** How data flow, narrowed to what passes some stations. */
export const flowQuery = (filter: FlowFilter) =>
  apiQuery<Flow>(`/api/v1/flow${queryString(filter)}`);

export const placesQuery = () => apiQuery<{ readonly items: readonly Place[] }>("/api/v1/places");

export const recipientsQuery = () =>
  apiQuery<{ readonly items: readonly Recipient[]; readonly expiries: readonly Expiry[] }>(
    "/api/v1/recipients",
  );
