"use client";

import { usePathname } from "next/navigation";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { buttonClasses } from "#components/ui/button-classes.ts";
import { EmptyState } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";

/** What an address leads to whose instant is none, or not past: the way back to the present. */
export function UnreadablePast() {
  const { time } = useTexts();
  const path = usePathname();
  return (
    <>
      <PageHeader title={time.notPast} />
      <EmptyState
        title={time.notPastHelp}
        action={
          <a href={path} className={buttonClasses("primary")}>
            {time.present}
          </a>
        }
      />
    </>
  );
}
