import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { ApiError, request } from "./request.ts";

/**
 * A reading of the API. Its key is its address, so that the server prefetches under the key
 * the browser reads; after any write everything read is read again.
 */
export function apiQuery<T>(path: string, options: { staleTime?: number } = {}) {
  return queryOptions<T, Error, T, readonly [string]>({
    queryKey: [path] as const,
    queryFn: ({ signal }) => request<T>("GET", path, { signal }),
    staleTime: options.staleTime ?? 10_000,
    retry: (failures, error) => failures < 2 && isTemporary(error),
  });
}

/** One page of what is read page after page. */
export type Page<T> = {
  readonly items: readonly T[];
  readonly total: number;
  readonly nextCursor: string | null;
};

/** A reading page after page; `path` gives the address of the page after a cursor, of the first one for "". */
export function pagesQuery<T>(path: (cursor: string) => string) {
  return infiniteQueryOptions({
    queryKey: ["pages", path("")] as const,
    queryFn: ({ pageParam, signal }) => request<Page<T>>("GET", path(pageParam), { signal }),
    initialPageParam: "",
    getNextPageParam: (page: Page<T>) => page.nextCursor ?? undefined,
    staleTime: 10_000,
    retry: (failures, error) => failures < 2 && isTemporary(error),
  });
}

/** True where asking again may help: no network, or the server failed. */
export function isTemporary(error: Error): boolean {
  return !(error instanceof ApiError) || error.status === 0 || error.status >= 500;
}

/** A query string of what is said, in the order given; empty values are left out. */
export function queryString(values: Record<string, string | number | boolean | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== "" && value !== false) search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}
