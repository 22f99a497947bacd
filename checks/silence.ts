import type { Register } from "#register/register.ts";
import { isShownIn, organisationsOf } from "./facts/shown.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";

/** The findings of one record but those whose root cause a nearer one tells. */
export function withoutSilenced(findings: readonly Finding[]): readonly Finding[] {
  return remaining(findings, findings, null);
}

/**
 * Findings that are left when those are taken away whose root cause another one tells, or one of `others`: in one record
 * the nearer finding does; a finding of a policy gives way to one of what the policy shows.
 */
export function remaining(
  findings: readonly Finding[],
  others: readonly Finding[],
  register: Register | null,
): readonly Finding[] {
  if (!findings.some(({ rule }) => rule.silencedBy !== undefined)) return findings;
  const causes = findings.map(causesOf);
  const wanted = new Set(causes.flat());
  if (wanted.size === 0) return findings;
  const all = others === findings ? findings : [...others, ...findings];
  const told = all.filter(({ rule }) => wanted.has(rule.id));
  return findings.filter((finding, index) => {
    const ids = causes[index] ?? none;
    return !told.some((other) => ids.includes(other.rule.id) && isNearer(other, finding, register));
  });
}

const none: readonly string[] = [];

/** The ids of the rules whose finding would tell the root cause of this one. */
export function causesOf(finding: Finding): readonly string[] {
  const { silencedBy = none } = finding.rule;
  return typeof silencedBy === "function" ? silencedBy(finding) : silencedBy;
}

/** Whether the other finding is about the same record or, for a finding of a policy, about what the policy shows. */
function isNearer(other: Finding, finding: Finding, register: Register | null): boolean {
  if (other.record.collection === finding.record.collection) {
    return other.record.id === finding.record.id && isWithinOther(other.part, finding.part);
  }
  if (finding.record.collection !== "policies") return false;
  const policy = register?.find("policies", finding.record.id);
  if (register === null || policy === undefined) return false;
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

/** Findings of one place each once: several involvements may rest on the same contract that falls short. */
export function distinct(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  // Nested rather than by one long key: making the keys would take as long as finding what is wrong.
  const told = new Map<Rule, Map<string, Finding[]>>();
  return findings.filter((finding) => {
    const { rule, record, pointer } = finding;
    let byId = told.get(rule);
    if (byId === undefined) told.set(rule, (byId = new Map()));
    const ofRecord = byId.get(record.id);
    if (ofRecord === undefined) return byId.set(record.id, [finding]);
    // One record has few findings of one rule.
    const isSame = (other: Finding) =>
      other.pointer === pointer && other.record.collection === record.collection;
    return !ofRecord.some(isSame) && ofRecord.push(finding);
  });
}
