"use client";

import { ErrorState } from "#components/ui/error-state.tsx";

/** What is seen where a screen failed; the rest of the application stays. */
export default function ScreenError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorState error={error} onRetry={retry} />;
}
