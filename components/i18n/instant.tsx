"use client";

import { useSyncExternalStore } from "react";
import { formatInstant } from "./format.ts";
import { useLocale } from "./locale-context.tsx";

const never = () => () => undefined;

/** An instant in the reader's own time zone; the server, which does not know it, writes UTC. */
export function Instant({ at }: { at: string }) {
  const locale = useLocale();
  const text = useSyncExternalStore(
    never,
    () => formatInstant(at, locale),
    () => `${formatInstant(at, locale, "UTC")} UTC`,
  );
  return (
    <time dateTime={at} className="whitespace-nowrap numeric">
      {text}
    </time>
  );
}
