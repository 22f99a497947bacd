"use client";

import { useTexts } from "#components/i18n/locale-context.tsx";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import type { Finding } from "#queries/findings.ts";

const looks: Readonly<Record<Finding["severity"], { tone: Tone; icon: IconName }>> = {
  error: { tone: "error", icon: "alert" },
  warning: { tone: "warning", icon: "alert" },
  info: { tone: "neutral", icon: "info" },
};

/** Error, warning or advice, as a word with its icon. */
export function SeverityBadge({ severity }: { severity: Finding["severity"] }) {
  const { checks } = useTexts();
  const { tone, icon } = looks[severity];
  return (
    <Badge tone={tone}>
      <Icon name={icon} className="size-3" />
      {checks.severities[severity]}
    </Badge>
  );
}
