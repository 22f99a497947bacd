import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkRegister } from "./checker.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { Draft } from "./testing/draft.ts";
import { waivedDraft } from "./testing/waived-draft.ts";
import { at, both } from "./testing/words.ts";
import { isOpen, judged } from "./waived.ts";

const open = (draft: Draft, instant = at) => {
  const register = draft.register();
  return judged(checkRegister(register, instant), register, instant)
    .filter(isOpen)
    .map(({ finding }) => finding.rule.id);
};

describe("a waiver", () => {
  test("holds until its last day, and not after", () => {
    assert.deepEqual(open(waivedDraft("2027-06-01", "DPO")), []);
    assert.deepEqual(open(waivedDraft("2026-11-23", "DPO")), []);
    assert.deepEqual(open(waivedDraft("2026-11-22", "DPO")), ["LB-111"]);
  });

  test("stays when something else of the record changes, or parts change places", () => {
    const draft = waivedDraft("2027-06-01", "DPO");
    draft.activity("orders").department = "Sales";
    draft.activity("orders").purposes.reverse();
    assert.deepEqual(open(draft), []);
  });

  test("ends when what it was given for changes", () => {
    const draft = waivedDraft("2027-06-01", "DPO");
    Object.assign(draft.ground("fraud-interest").lia ?? {}, { doneAt: null, reference: "LIA-7" });
    assert.deepEqual(open(draft), []);
    const other = new Draft();
    other.ground("fraud-interest").interest = {};
    const register = other.register();
    const [finding] = checkRegister(register, at);
    assert.ok(finding !== undefined);
    const before = fingerprintOf(finding, register);
    Object.assign(other.ground("fraud-interest"), { interest: { en: both("safety", "").en } });
    const changed = other.register();
    const [still] = checkRegister(changed, at);
    assert.ok(still !== undefined && still.rule === finding.rule);
    assert.notEqual(fingerprintOf(still, changed), before);
  });

  test("outlasts another way of printing what it was given for", () => {
    const other = new Draft();
    other.ground("fraud-interest").interest = {};
    const register = other.register();
    const [finding] = checkRegister(register, at);
    assert.ok(finding !== undefined);
    const printed = (fr: string) =>
      fingerprintOf({ ...finding, params: { safeguard: { en: "Module 1: us", fr } } }, register);
    assert.equal(printed("Module 1\u00A0: nous"), printed("Module 1 : nous"));
    assert.notEqual(printed("Module 1\u00A0: vous"), printed("Module 1 : nous"));
  });

  test("does not cover the same rule on another part", () => {
    const draft = waivedDraft("2027-06-01", "DPO");
    draft.activity("newsletter").purposes[0]?.grounds.push({
      ...draft.ground("fraud-interest"),
      id: "another",
    });
    assert.ok(open(draft).includes("LB-111"));
  });

  test("that was ended early is in force no longer", () => {
    const draft = waivedDraft("2027-06-01", "DPO");
    draft.record("waivers", "w1").archivedAt = at;
    assert.deepEqual(open(draft), ["LB-111"]);
  });
});

test("a finding on a draft is shown there but not open for the organisation", () => {
  const draft = new Draft();
  draft.ground("fraud-interest").lia = null;
  draft.activity("orders").state = "draft";
  const register = draft.register();
  const found = judged(checkRegister(register, at), register, at);
  assert.ok(found.some(({ finding }) => finding.rule.id === "LB-111"));
  assert.ok(!found.filter(isOpen).some(({ finding }) => finding.record.id === "orders"));
});
