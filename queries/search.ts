import type { Collection } from "#register/registry.ts";
import { apiQuery, queryString } from "./api-query.ts";

/** One record found by its words. */
export type Hit = {
  readonly collection: Collection;
  readonly id: string;
  readonly title: string;
};

/** The first records of every kind that hold all words. */
export const searchQuery = (q: string) =>
  apiQuery<{ readonly items: readonly Hit[] }>(`/api/v1/search${queryString({ q })}`);
