"use client";

import { useTexts } from "#components/i18n/locale-context.tsx";
import type { Finding } from "#queries/findings.ts";
import { useWaivesLess } from "./may-waive.ts";

/** Says who may waive errors, to those who may waive the rest and see some. */
export function ErrorsForDpo({ findings = [] }: { findings: readonly Finding[] | undefined }) {
  const { checks: words } = useTexts();
  const waivesLess = useWaivesLess();
  const isWanted = findings.some(({ severity, waiver }) => severity === "error" && waiver === null);
  return waivesLess && isWanted ? (
    <p className="pb-2 text-[0.8125rem] text-muted" data-print="no">
      {words.errorsForDpo}
    </p>
  ) : null;
}
