import { type DehydratedState, dehydrate, QueryClient } from "@tanstack/react-query";
import { headers } from "next/headers";
import { recital } from "./recital.ts";
import { preferences } from "./request.ts";

type Reading = { readonly queryKey: readonly unknown[] };

/** Reads the API in this process for the first paint, under the keys the browser uses. What fails is read again there. */
export async function prefetched(...readings: readonly Reading[]): Promise<DehydratedState> {
  const client = new QueryClient();
  const asked = new Headers(await headers());
  asked.set("accept-language", (await preferences()).locale);
  await Promise.all(
    readings.map(async ({ queryKey }) => {
      const isPaged = queryKey[0] === "pages";
      const path = String(queryKey[isPaged ? 1 : 0]);
      const answer = await recital()
        .api(path, asked)
        .catch(() => undefined);
      if (answer === undefined) return;
      client.setQueryData(queryKey, isPaged ? { pages: [answer], pageParams: [""] } : answer);
    }),
  );
  return dehydrate(client);
}
