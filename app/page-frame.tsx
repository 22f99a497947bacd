import { HydrationBoundary } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { prefetched } from "./prefetch.ts";

type Props = { reads: readonly { readonly queryKey: readonly unknown[] }[]; children: ReactNode };

/** A screen with what it reads, so that it is complete in the first answer. */
export async function PageFrame({ reads, children }: Props) {
  return <HydrationBoundary state={await prefetched(...reads)}>{children}</HydrationBoundary>;
}
