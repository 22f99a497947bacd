import { useTexts } from "#components/i18n/locale-context.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { PolicyState } from "#queries/policies.ts";

/** Whether a policy is published, and whether the register changed since. */
export function PolicyStateBadge({ policy }: { policy: PolicyState }) {
  const { policies } = useTexts();
  return (
    <span className="flex flex-wrap items-center gap-2">
      {policy.inForce === null ? (
        <Badge tone="warning">{policies.notPublished}</Badge>
      ) : (
        <Badge tone="done">{policies.inForce(policy.inForce.number)}</Badge>
      )}
      {policy.newest !== null && policy.newest.id !== policy.inForce?.id && (
        <Badge tone="accent">{policies.toCome(policy.newest.number)}</Badge>
      )}
      {policy.newest !== null && policy.changedSentences > 0 && (
        <Badge tone="warning">{policies.stale(policy.changedSentences)}</Badge>
      )}
      {policy.isProposed && <Badge tone="accent">{policies.waiting}</Badge>}
    </span>
  );
}
