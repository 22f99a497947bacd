"use client";

import { createContext, type ReactNode, useCallback, useContext } from "react";
import { atInstant } from "#queries/as-of.ts";

/** The past that is shown: as its address names it, and the instant that means. */
export type Past = { readonly asOf: string; readonly instant: string };

const PastContext = createContext<Past | null>(null);

/** Tells everything below it which past it shows; null for the present. */
export function PastProvider({ past, children }: { past: Past | null; children: ReactNode }) {
  return <PastContext value={past}>{children}</PastContext>;
}

/** The past that is shown, in which nothing can be changed; null for the present. */
export function usePast(): Past | null {
  return useContext(PastContext);
}

/** Turns an address of the application into the same at the instant that is shown, so that links stay in the past. */
export function useHref(): (address: string) => string {
  const asOf = usePast()?.asOf ?? null;
  return useCallback((address) => atInstant(address, asOf), [asOf]);
}
