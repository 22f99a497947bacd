import { mutationOptions, queryOptions } from "@tanstack/react-query";
import type { Collection } from "#register/registry.ts";
import { apiQuery, isTemporary } from "./api-query.ts";
import type { AnyRecord } from "./records.ts";
import { atInstant, instantOfPage } from "./as-of.ts";
import { ApiError, randomId, request } from "./request.ts";
import type { BulkOutcome } from "#server/records/bulk.ts";
import type { FacetAnswer } from "#server/records/facets.ts";
import type { ColumnNames } from "#server/records/list-names.ts";
import type { View } from "#server/views/views.ts";

export type { BulkOutcome } from "#server/records/bulk.ts";
export type { ColumnNames } from "#server/records/list-names.ts";
export type { View } from "#server/views/views.ts";

/** What a list is asked for: the parameters of the API, without the page. */
export type ListRequest = {
  readonly q: string;
  readonly sort: string;
  readonly archived: boolean;
  /** Path of a facet → accepted values. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly columns: readonly string[];
};

export type ListPage = {
  readonly items: readonly AnyRecord[];
  readonly total: number;
  readonly names: ColumnNames;
};

/** Rows that are read, shown and left out of the page together. */
export const rowsPerBlock = 50;

/** The parameters that say which records are listed, whatever the page and the columns. */
export function selectionParameters({ q, archived, filters }: ListRequest): URLSearchParams {
  const search = new URLSearchParams();
  if (q !== "") search.set("q", q);
  if (archived) search.set("archived", "true");
  for (const [path, values] of Object.entries(filters)) {
    for (const value of values) search.append(path, value);
  }
  return search;
}

function pagePath(
  collection: Collection,
  list: ListRequest,
  offset: number,
  limit: number,
  fields: readonly string[],
): string {
  const search = selectionParameters(list);
  search.set("sort", list.sort);
  search.set("fields", fields.join(","));
  search.set("names", "true");
  search.set("limit", String(limit));
  if (offset > 0) search.set("offset", String(offset));
  return `/api/v1/${collection}?${search}`;
}

/** One block of rows of a list. */
export function listBlockQuery(collection: Collection, list: ListRequest, block: number) {
  const path = pagePath(collection, list, block * rowsPerBlock, rowsPerBlock, list.columns);
  return queryOptions({
    queryKey: [path] as const,
    queryFn: ({ signal }) => request<ListPage>("GET", path, { signal }),
    staleTime: 10_000,
    retry: (failures, error) => failures < 2 && isTemporary(error),
  });
}

const mostPerRequest = 500;

/** Id and version of every record a list has, a few hundred at a time. */
export async function everyVersion(
  collection: Collection,
  list: ListRequest,
): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  const field = list.columns[0] ?? "";
  for (let offset = 0; ; offset += mostPerRequest) {
    const path = pagePath(collection, list, offset, mostPerRequest, [field]);
    const page = await request<ListPage>("GET", path);
    for (const { id, version } of page.items) versions.set(id, version);
    if (offset + mostPerRequest >= page.total) return versions;
  }
}

/** What a list can be narrowed by, with counts. */
export function facetsQuery(collection: Collection, list: ListRequest) {
  const path = `/api/v1/lists/${collection}/facets?${selectionParameters(list)}`;
  return queryOptions({
    queryKey: [path] as const,
    queryFn: ({ signal }) => request<FacetAnswer>("GET", path, { signal }),
    staleTime: 10_000,
    retry: (failures, error) => failures < 2 && isTemporary(error),
  });
}

/** The address of a list as a CSV file: all its rows, in the columns it shows. */
export function csvPath(collection: Collection, list: ListRequest): string {
  const search = selectionParameters(list);
  search.set("sort", list.sort);
  search.set("fields", list.columns.join(","));
  return `/api/v1/lists/${collection}/csv?${search}`;
}

/** The same as text, for the clipboard. */
export async function csvText(collection: Collection, list: ListRequest): Promise<string> {
  const response = await fetch(atInstant(csvPath(collection, list), instantOfPage()), {
    credentials: "same-origin",
    headers: { "accept-language": document.documentElement.lang },
  });
  if (!response.ok) throw new ApiError(response.status, "", [], undefined);
  return (await response.text()).replace(/^\uFEFF/, "");
}

/** One's own views of a list and those that are shared. */
export const viewsQuery = (collection: Collection) =>
  apiQuery<{ readonly items: readonly View[] }>(`/api/v1/views?collection=${collection}`);

export const createView = (collection: Collection) =>
  mutationOptions({
    mutationFn: (view: Pick<View, "name" | "address" | "shared">) =>
      request<View>("POST", "/api/v1/views", {
        body: { collection, ...view },
        idempotencyKey: randomId(),
      }),
  });

export const changeView = () =>
  mutationOptions({
    mutationFn: ({
      id,
      version,
      ...body
    }: Pick<View, "id" | "version" | "name" | "address" | "shared">) =>
      request<View>("PUT", `/api/v1/views/${id}`, { body, version }),
  });

export const removeView = () =>
  mutationOptions({
    mutationFn: ({ id, version }: Pick<View, "id" | "version">) =>
      request<undefined>("DELETE", `/api/v1/views/${id}`, { version }),
  });

/** What is done to every selected record. */
export type BulkEdit = {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly archived?: boolean;
  readonly reason?: string;
};

const recordsAtOnce = 20;

/** Changes records a few at a time, telling how many are done; each is based on the version that was seen. */
export async function changeSeveral(
  collection: Collection,
  selected: ReadonlyMap<string, number>,
  edit: BulkEdit,
  onProgress: (done: number) => void,
): Promise<readonly BulkOutcome[]> {
  const records = [...selected].map(([id, version]) => ({ id, version }));
  const outcomes: BulkOutcome[] = [];
  for (let start = 0; start < records.length; start += recordsAtOnce) {
    const { items } = await request<{ items: readonly BulkOutcome[] }>(
      "POST",
      `/api/v1/lists/${collection}/changes`,
      { body: { ...edit, records: records.slice(start, start + recordsAtOnce) } },
    );
    outcomes.push(...items);
    onProgress(outcomes.length);
  }
  return outcomes;
}
