"use client";

import { useTexts } from "#components/i18n/locale-context.tsx";
import { ButtonLink } from "#components/ui/link.tsx";
import { EmptyState } from "#components/ui/message.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";

/** There is nothing at this address, said with the way back. */
export function NothingHere() {
  const { errors } = useTexts();
  return (
    <>
      <PageHeader title={errors.notFound} />
      <EmptyState
        title={errors.notFoundHelp}
        action={<ButtonLink href="/">{errors.home}</ButtonLink>}
      />
    </>
  );
}
