import type { Register } from "#register/register.ts";
import type { Waiver } from "#register/registry.ts";
import { dayIn } from "./day.ts";
import type { Finding } from "./finding.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** A finding and, where somebody answers for leaving it as it is, the waiver that is in force. */
export type Judged = { readonly finding: Finding; readonly waiver: Waiver | null };

/** Months after which a waiver ends at the latest. */
export const longestWaiver = 12;

const keyOf = (rule: string | null, record: string | null, part: string | null) =>
  `${rule} ${record} ${part ?? ""}`;

/** Whether a finding counts for the organisation: on no draft, and not waived. */
export function isOpen({ finding, waiver }: Judged): boolean {
  return waiver === null && !finding.isDraft;
}

/** Findings with the waivers in force at an instant: not ended, and given for the record as it is. */
export function judged(
  findings: readonly Finding[],
  register: Register,
  at: string,
): readonly Judged[] {
  const today = dayIn(register.current("organisations")[0]?.timeZone ?? "UTC", at);
  const waivers = new Map<string, Waiver[]>();
  for (const waiver of register.current("waivers")) {
    if ((waiver.until ?? "") < today) continue;
    const key = keyOf(waiver.rule, waiver.record, waiver.part);
    waivers.set(key, [...(waivers.get(key) ?? []), waiver]);
  }
  return findings.map((finding) => {
    const { rule, record, partId } = finding;
    const given = waivers.get(keyOf(rule.id, `${record.collection}/${record.id}`, partId)) ?? [];
    const inForce = given.find(
      ({ fingerprint, pointer }) =>
        fingerprint === fingerprintOf(finding, register) &&
        (partId !== null || pointer === finding.pointer),
    );
    return { finding, waiver: inForce ?? null };
  });
}
