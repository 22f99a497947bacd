import type { Register } from "#register/register.ts";
import type { Finding } from "./finding.ts";
import { isShownIn, organisationsOf } from "./facts/shown.ts";

/** The findings but those whose root cause another finding tells, so that one cause is reported once. */
export function withoutSilenced(
  findings: readonly Finding[],
  register: Register,
): readonly Finding[] {
  const byRule = new Map<string, Finding[]>();
  const told = distinct(findings);
  for (const finding of told) {
    const list = byRule.get(finding.rule.id);
    if (list === undefined) byRule.set(finding.rule.id, [finding]);
    else list.push(finding);
  }
  return told.filter((finding) => {
    const { silencedBy } = finding.rule;
    if (silencedBy === undefined) return true;
    const causes = typeof silencedBy === "function" ? silencedBy(finding) : silencedBy;
    return !causes.some((cause) =>
      byRule.get(cause)?.some((other) => isNearer(other, finding, register)),
    );
  });
}

/** Whether the other finding is about the same record or, for a finding of a policy, about what the policy shows. */
function isNearer(other: Finding, finding: Finding, register: Register): boolean {
  if (other.record.collection === finding.record.collection) {
    return other.record.id === finding.record.id && isWithinOther(other.part, finding.part);
  }
  const policy =
    finding.record.collection === "policies"
      ? register.find("policies", finding.record.id)
      : undefined;
  if (policy === undefined) return false;
  switch (other.record.collection) {
    case "organisations":
      return organisationsOf(register, policy).some(({ id }) => id === other.record.id);
    case "activities": {
      const activity = register.find("activities", other.record.id);
      return activity !== undefined && isShownIn(register, policy, activity);
    }
    default:
      return true;
  }
}

/** Whether one of two pointers leads into the other, or both to the same. */
function isWithinOther(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

/** The findings, each once: two involvements may rest on the same contract that falls short. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  return findings.filter(({ rule, record, pointer }) => {
    const key = `${rule.id} ${record.collection}/${record.id}${pointer}`;
    return !told.has(key) && told.add(key);
  });
}
