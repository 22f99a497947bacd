import { useState } from "react";
import { useLocale } from "#components/i18n/locale-context.tsx";
import { useListAddress } from "#components/lists/use-list-address.ts";
import { usePast } from "#components/time/as-of-context.tsx";
import { endOfDay, localDay } from "#components/time/past-address.ts";
import { isLocale, type Locale } from "#register/locale.ts";

/** In which language, and as of which instant (ISO 8601; empty for now), files are made. */
export type ExportChoice = { readonly language: Locale; readonly asOf: string };

/** What is chosen, as it stands in the address, and what the form shows of it. */
type Chosen = ExportChoice & {
  /** YYYY-MM-DD where the reader is; empty for now. */
  readonly day: string;
  readonly today: string;
  readonly set: (name: "language" | "day", value: string) => void;
};

/** The choice in the address; in the past it is the instant that is shown. A day means the register at its end. */
export function useExportChoice(): Chosen {
  const locale = useLocale();
  const [address, change] = useListAddress();
  const search = new URLSearchParams(address);
  const past = usePast();
  const [now] = useState(() => new Date());
  const asked = search.get("language");
  const day = search.get("day") ?? "";
  return {
    language: asked !== null && isLocale(asked) ? asked : locale,
    asOf: past?.asOf ?? endOfDay(day, now) ?? "",
    day,
    today: localDay(now),
    set: (name, value) => change({ [name]: value }),
  };
}
