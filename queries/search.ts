import { apiQuery, queryString } from "./api-query.ts";
import type { Hit } from "#server/records/find.ts";

export type { Hit } from "#server/records/find.ts";

/** The first records of every kind that hold all words. */
export const searchQuery = (q: string) =>
  apiQuery<{ readonly items: readonly Hit[] }>(`/api/v1/search${queryString({ q })}`);
