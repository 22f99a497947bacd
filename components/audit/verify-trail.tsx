"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/message.tsx";
import {
  type VerificationProgress,
  type VerificationResult,
  verifyTrail,
} from "#queries/verification.ts";

/** Has the server walk the whole trail, and says how far it is and what it found. */
export function VerifyTrail() {
  const { trail } = useTexts();
  const { verify } = trail;
  const [progress, setProgress] = useState<VerificationProgress | null>(null);
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  const walk = useMutation({
    mutationFn: () => {
      leaving.current = new AbortController();
      setProgress(null);
      return verifyTrail(setProgress, leaving.current.signal);
    },
  });
  return (
    <div className="mt-3 grid justify-items-start gap-3">
      <Button isPending={walk.isPending} onPress={() => walk.mutate()}>
        {verify.begin}
      </Button>
      <div role="status" className="grid gap-2">
        {walk.isPending && (
          <p className="numeric text-muted">
            {progress === null ? verify.begun : verify.progress(progress.done, progress.total)}
          </p>
        )}
        {walk.data !== undefined && <Found found={walk.data} />}
      </div>
      {walk.error !== null && <ErrorState error={walk.error} onRetry={() => walk.mutate()} />}
    </div>
  );
}

function Found({ found }: { found: VerificationResult }) {
  const { trail } = useTexts();
  const { verify } = trail;
  return found.ok ? (
    <Notice title={verify.holds(found.entries)}>
      {verify.signed(found.checkpoints, found.signed)} {verify.elsewhere}
    </Notice>
  ) : (
    <Notice tone="error" title={verify.fails(found.badSeq)}>
      {verify.before(found.entries)} {verify.keep}{" "}
      <Link href={`/audit/${found.badSeq}`}>{trail.entry(found.badSeq)}</Link>
    </Notice>
  );
}
