"use client";

import { useTexts } from "#components/i18n/locale-context.tsx";
import { usePast } from "#components/time/as-of-context.tsx";
import { Notice } from "./message.tsx";
import { PageHeader } from "./page-header.tsx";

/** A screen somebody may not see: says so and whom to ask. */
export function NoPermission({ title }: { title: string }) {
  const { errors, time } = useTexts();
  const isPast = usePast() !== null;
  return (
    <>
      <PageHeader title={title} />
      <Notice tone="warning" title={errors.forbidden}>
        {isPast ? time.noChange : errors.forbiddenHelp}
      </Notice>
    </>
  );
}
