"use client";

import { useCan, useSession } from "#components/shell/session-context.tsx";
import type { Finding } from "#queries/findings.ts";

/** Whether the person may waive a finding; a contributor learns from the server whether the activity is theirs. */
export function useMayWaive(): (finding: Finding) => boolean {
  const can = useCan();
  const { person } = useSession();
  return ({ severity, record }) => {
    if (can("finding.waive_error")) return true;
    if (severity === "error") return false;
    const ownerEmail = record.collection === "activities" ? person.email : null;
    return can("finding.waive", { collection: record.collection, ownerEmail });
  };
}

/** Whether the person may waive what is less than an error, and has to be told that errors are for others. */
export function useWaivesLess(): boolean {
  const can = useCan();
  const { person } = useSession();
  const own = { collection: "activities", ownerEmail: person.email } as const;
  return !can("finding.waive_error") && can("finding.waive", own);
}
