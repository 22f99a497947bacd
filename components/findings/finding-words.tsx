import type { Finding } from "#queries/findings.ts";
import { SeverityBadge } from "./finding-badge.tsx";

/** How grave it is, what is wrong, what mends it and which provision wants it. */
export function FindingWords({ finding }: { finding: Finding }) {
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-1 @sm:flex-nowrap">
      <span className="w-20 shrink-0">
        <SeverityBadge severity={finding.severity} />
      </span>
      <div className="min-w-0 break-words">
        <p className="font-medium">{finding.message}</p>
        <p>{finding.fix}</p>
        <p className="text-[0.8125rem] text-muted">{finding.article}</p>
      </div>
    </div>
  );
}
