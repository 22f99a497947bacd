import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { useLocale } from "#components/i18n/locale-context.tsx";
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
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams();
  const past = usePast();
  const [now] = useState(() => new Date());
  const asked = search.get("language");
  const day = search.get("day") ?? "";
  return {
    language: asked !== null && isLocale(asked) ? asked : locale,
    asOf: past?.asOf ?? endOfDay(day, now) ?? "",
    day,
    today: localDay(now),
    set: (name, value) => {
      const next = new URLSearchParams(search);
      if (value === "") next.delete(name);
      else next.set(name, value);
      router.replace(`${path}?${next}`, { scroll: false });
    },
  };
}
