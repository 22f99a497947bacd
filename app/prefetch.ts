import { type DehydratedState, dehydrate, QueryClient } from "@tanstack/react-query";
import { kindsReferredTo } from "#components/register/names.ts";
import { type Titles, titlesPath } from "#queries/words.ts";
import { idPattern } from "#register/formats.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import { asked } from "./request.ts";

/** Something read from the API; its key holds the address (queries/api-query.ts). */
export type Reading = { readonly queryKey: readonly unknown[] };

/** Reads the API in this process for the first paint, under the keys the browser uses. What fails is read again there. */
export async function prefetched(...readings: readonly Reading[]): Promise<DehydratedState> {
  const client = new QueryClient();
  await Promise.all(
    readings.map(async ({ queryKey }) => {
      const isPaged = queryKey[0] === "pages";
      const answer = await asked(String(queryKey[isPaged ? 1 : 0])).catch(() => undefined);
      if (answer === undefined) return;
      client.setQueryData(queryKey, isPaged ? { pages: [answer], pageParams: [""] } : answer);
    }),
  );
  return dehydrate(client);
}

/** The names of the records and parts that what was read mentions, and no others: a register has thousands. */
export async function mentionedTitles(
  state: DehydratedState,
  collection: Collection | undefined,
): Promise<Titles> {
  const ids = new Set<string>();
  for (const { state: read } of state.queries) collectIds(read.data, ids);
  if (ids.size === 0) return nothing;
  const kinds = new Set([
    ...collections.map((name) => entityOf(name).name),
    ...(collection === undefined ? [] : kindsReferredTo(collection)),
  ]);
  const titles = await asked(titlesPath([...kinds], [...ids])).catch(() => undefined);
  return titles === undefined ? nothing : (titles as Titles);
}

const nothing: Titles = { collections: {}, parts: [] };

/** Whatever may be the id of a record or part. */
function collectIds(value: unknown, found: Set<string>): void {
  if (typeof value === "string") {
    if (idPattern.test(value)) found.add(value);
  } else if (Array.isArray(value)) {
    for (const item of value) collectIds(item, found);
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) collectIds(inner, found);
  }
}
