import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { RiskLevel } from "#checks/risk.ts";

const tones: Readonly<Record<RiskLevel, Tone>> = {
  low: "neutral",
  medium: "warning",
  high: "error",
  critical: "error",
};

/** A word about how much something weighs; the colour only repeats it. */
export function RiskBadge({ level, children }: { level: RiskLevel; children: string }) {
  return <Badge tone={tones[level]}>{children}</Badge>;
}
