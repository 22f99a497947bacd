import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { interestOutcome, screeningOutcome, transferOutcome } from "./assessments.ts";

describe("the screening for an impact assessment", () => {
  const required = (dpia: object) => screeningOutcome({ ...dpia }).says["required"];

  test("presumes one from two of the nine criteria on", () => {
    assert.equal(required({ criteria: [] }), "no");
    assert.equal(required({ criteria: ["large_scale"] }), "no");
    assert.equal(required({ criteria: ["large_scale", "innovative_use"] }), "yes");
  });

  test("follows the CNIL's lists before the count; the one that requires it before the other", () => {
    assert.equal(required({ criteria: [], requiredListIds: ["cnil_req_01"] }), "yes");
    assert.equal(required({ criteria: ["a", "b", "c"], exemptListId: "cnil_ex_01" }), "no");
    assert.equal(required({ requiredListIds: ["cnil_req_01"], exemptListId: "cnil_ex_01" }), "yes");
  });
});

describe("the balance of a legitimate interest", () => {
  const light = {
    purposeTest: "Fraud",
    necessity: "Fraud shows in orders only",
    lessIntrusive: false,
    isExpected: true,
    impact: "low",
  };
  const outcome = (lia: object) => interestOutcome({ ...light, ...lia }).says["outcome"];

  test("prevails where people expect it and it hardly weighs on them", () => {
    assert.equal(outcome({}), "interest_prevails");
  });

  test("prevails with measures where it weighs more", () => {
    assert.equal(outcome({ impact: "high", measures: "Pseudonyms" }), "with_measures");
  });

  test("fails where a less intrusive way exists, or nothing protects people", () => {
    assert.equal(outcome({ lessIntrusive: true }), "rights_prevail");
    assert.equal(outcome({ impact: "high" }), "rights_prevail");
    assert.equal(outcome({ isExpected: false, impact: "medium" }), "rights_prevail");
    assert.equal(outcome({ purposeTest: " " }), "rights_prevail");
    assert.equal(outcome({ necessity: null }), "rights_prevail");
  });

  test("always says why", () => {
    const answers = fc.record({
      purposeTest: fc.constantFrom("", "Fraud"),
      necessity: fc.constantFrom("", "Orders"),
      lessIntrusive: fc.constantFrom(true, false, null),
      isExpected: fc.constantFrom(true, false, null),
      impact: fc.constantFrom("low", "medium", "high", null),
      measures: fc.constantFrom("", "Pseudonyms"),
    });
    fc.assert(fc.property(answers, (lia) => interestOutcome(lia).because.length > 0));
  });
});

describe("the assessment of a transfer", () => {
  const conclusion = (tia: object) => transferOutcome({ ...tia }).says["conclusion"];

  test("is favourable where authorities do not reach the data", () => {
    assert.equal(conclusion({ isRecipientSubject: "no" }), "essentially_equivalent");
    assert.equal(conclusion({ isRecipientSubject: "not_in_practice" }), "essentially_equivalent");
  });

  test("takes not knowing for reaching them: then something must protect the data", () => {
    for (const isRecipientSubject of ["yes", null]) {
      assert.equal(conclusion({ isRecipientSubject }), "not_possible");
      assert.equal(
        conclusion({ isRecipientSubject, measures: "Encrypted" }),
        "supplementary_measures_needed",
      );
    }
  });
});
