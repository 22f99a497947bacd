"use client";

import { useTexts } from "#components/i18n/locale-context.tsx";
import { ApiError } from "#queries/request.ts";
import { Button } from "./button.tsx";
import { Notice } from "./message.tsx";

/** Where something could not be loaded: what happened, and what can be done. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { errors, common } = useTexts();
  const status = error instanceof ApiError ? error.status : -1;
  const title =
    status === 403
      ? errors.forbidden
      : status === 404
        ? errors.notFound
        : status === 401
          ? errors.signedOut
          : status === 0
            ? errors.offline
            : errors.unexpected;
  const detail = error instanceof ApiError && error.message !== title ? error.message : undefined;
  return (
    <Notice
      tone="error"
      title={title}
      action={
        onRetry !== undefined && status !== 403 && status !== 404 ? (
          <Button size="small" onPress={onRetry}>
            {common.retry}
          </Button>
        ) : undefined
      }
    >
      {detail}
    </Notice>
  );
}
