"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { Instant } from "#components/i18n/instant.tsx";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { buttonClasses } from "#components/ui/button-classes.ts";
import { Icon } from "#components/ui/icon.tsx";
import { asOfParameter, inPresent } from "#queries/as-of.ts";
import { usePast } from "./as-of-context.tsx";
import { PastPicker } from "./past-picker.tsx";

/** Says on every screen of the past which instant it shows, and leads back. It prints with the page. */
export function PastBanner() {
  const { time } = useTexts();
  const past = usePast();
  const path = usePathname();
  const search = useSearchParams();
  const named = search.get(asOfParameter);
  const [loaded] = useState(named);
  useEffect(() => {
    // Past and present never share a page: an address of the other one is loaded anew.
    if (named !== loaded) location.reload();
  }, [named, loaded]);
  if (past === null) return null;
  return (
    <div
      role="note"
      className="sticky top-12 z-20 flex flex-wrap items-center gap-x-3 gap-y-1 border-b-2 border-warning bg-warning-tint px-4 py-2 lg:px-8 print:static"
    >
      <p className="mr-auto max-w-full">
        <Icon name="clock" className="mr-2 inline align-[-0.125em] text-warning" />
        <span className="font-medium">
          {time.showing} <Instant at={past.instant} />
        </span>{" "}
        <span className="text-muted">{time.readOnly}</span>
      </p>
      <span data-print="no" className="flex flex-wrap items-center gap-2">
        <PastPicker label={time.another} />
        <a href={inPresent(`${path}?${search}`)} className={buttonClasses("secondary")}>
          {time.present}
        </a>
      </span>
    </div>
  );
}
