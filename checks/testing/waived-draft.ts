import assert from "node:assert/strict";
import { checkRegister } from "../checker.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { Draft } from "./draft.ts";
import { at } from "./words.ts";

/** A register whose interest nobody weighed, with a waiver of that until a day, by somebody. */
export function waivedDraft(until: string, waivedBy: string): Draft {
  const draft = new Draft();
  draft.ground("fraud-interest").lia = null;
  const register = draft.register();
  const [finding] = checkRegister(register, at);
  assert.ok(finding !== undefined);
  draft.add("waivers", "w1", {
    rule: finding.rule.id,
    record: `${finding.record.collection}/${finding.record.id}`,
    part: finding.partId,
    pointer: finding.pointer,
    reason: "The assessment is being written.",
    until,
    waivedBy,
    waivedAt: "2026-11-23",
    fingerprint: fingerprintOf(finding, register),
  });
  return draft;
}
