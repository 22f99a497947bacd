"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { type AddressChanges, changedAddress } from "./list-address.ts";

/** Long enough that an address is not written for every letter, short enough to be copied right away. */
const pauseMs = 300;

type Written = { readonly address: string; readonly isTyping: boolean };

/**
 * What a list shows, as the query string of its address. Changes are seen at once; the address follows, for every
 * choice as a step of the browser's history, for typing after a pause and in place.
 */
export function useListAddress(): readonly [
  string,
  (changes: AddressChanges, isTyping?: boolean) => void,
] {
  const path = usePathname();
  const present = useSearchParams().toString();
  const [state, setState] = useState<Written>({ address: present, isTyping: false });
  const onTheirWay = useRef<string[]>([]);
  const shown = useRef(present);

  // A link or the back button changed the address; what this hook wrote itself only comes back to it.
  useEffect(() => {
    if (shown.current === present) return;
    shown.current = present;
    const at = onTheirWay.current.indexOf(present);
    if (at !== -1) onTheirWay.current = onTheirWay.current.slice(at + 1);
    else setState({ address: present, isTyping: false });
  }, [present]);

  useEffect(() => {
    const { address, isTyping } = state;
    if (address === (onTheirWay.current.at(-1) ?? shown.current)) return;
    const write = () => {
      onTheirWay.current.push(address);
      const url = address === "" ? path : `${path}?${address}`;
      if (isTyping) history.replaceState(null, "", url);
      else history.pushState(null, "", url);
    };
    if (!isTyping) {
      write();
      return;
    }
    const timer = setTimeout(write, pauseMs);
    return () => clearTimeout(timer);
  }, [state, path]);

  const change = useCallback((changes: AddressChanges, isTyping = false) => {
    setState((before) => ({ address: changedAddress(before.address, changes), isTyping }));
  }, []);
  return [state.address, change];
}
