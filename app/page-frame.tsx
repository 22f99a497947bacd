import { HydrationBoundary } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { NamesProvider } from "#components/register/names-context.tsx";
import type { Collection } from "#register/registry.ts";
import { mentionedTitles, prefetched, type Reading } from "./prefetch.ts";

type Props = {
  /** What the screen reads, for the first paint. */
  reads: readonly Reading[];
  /** Whose fields it shows, where it shows those of one collection. */
  collection?: Collection;
  children: ReactNode;
};

/** A screen with what it reads and what the records it mentions are called, complete in the first answer. */
export async function PageFrame({ reads, collection, children }: Props) {
  const state = await prefetched(...reads);
  return (
    <HydrationBoundary state={state}>
      <NamesProvider titles={await mentionedTitles(state, collection)}>{children}</NamesProvider>
    </HydrationBoundary>
  );
}
