import { queryString } from "#queries/api-query.ts";
import type { FlowFilter } from "#queries/flow.ts";
import { stations } from "#register/data-flow.ts";

/** Reads from the address of the screen what has to be passed. */
export function flowFilterOf(search: {
  readonly get: (name: string) => string | null;
}): FlowFilter {
  const given = stations.flatMap((station) => {
    const id = search.get(station);
    return id === null || id === "" ? [] : [[station, id] as const];
  });
  return Object.fromEntries(given);
}

/** The address that shows only what passes these. */
export function flowHref(filter: { readonly [S in keyof FlowFilter]: string | undefined }): string {
  return `/flow${queryString(filter)}`;
}
