"use client";

import { useTexts } from "#components/i18n/locale-context.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";

/** What is seen where a screen failed; the rest of the application stays. */
export default function ScreenError({ error, retry }: { error: unknown; retry: () => void }) {
  const { errors } = useTexts();
  return (
    <>
      <PageHeader title={errors.unexpected} />
      <ErrorState error={error} onRetry={retry} />
    </>
  );
}
