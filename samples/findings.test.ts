import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkRegister } from "#checks/checker.ts";
import type { Finding } from "#checks/finding.ts";
import { wordsOf } from "#checks/wording.ts";
import type { SampleName } from "./samples.ts";
import { sampleRegister } from "./testing.ts";

const at = "2026-11-23T10:00:00.000Z";

const findingsOf = (name: SampleName): readonly Finding[] =>
  checkRegister(sampleRegister(name, at), at);

/** How often each rule is broken by the seed. */
const expected: Readonly<Record<string, number>> = {
  "ORG-003": 1,
  "ORG-009": 1,
  "SEC-002": 1,
  "SEC-005": 1,
  "RGT-003": 1,
  "RGT-005": 1,
  "RGT-007": 1,
  "RGT-013": 1,
  "MKT-007": 1,
  "RCP-002": 10,
  "RCP-005": 10,
  "RCP-007": 10,
  "RCP-008": 10,
  "RCP-009": 10,
  "RCP-011": 1,
  "RCP-014": 1,
  "RCP-015": 1,
  "RCP-016": 3,
  "REC-003": 1,
  "REC-005": 4,
  "REC-006": 4,
  "REC-007": 4,
  "SPC-010": 1,
  "DPIA-004": 4,
  "PUR-001": 4,
  "COL-003": 3,
  "XRC-001": 1,
  "XRC-012": 3,
  "XRC-014": 1,
  "POL-005": 1,
  "POL-009": 1,
  "CKI-004": 1,
  "TRF-018": 4,
};

describe("the seed as it stands", () => {
  const seed = sampleRegister("ogo-security", at);
  const found = checkRegister(seed, at);
  const places = (rule: string) =>
    found.filter((one) => one.rule.id === rule).map(({ record }) => record.id);
  const activities = [
    "activity-member-accounts",
    "activity-prospecting",
    "activity-purchases",
    "activity-security",
  ];

  test("says nowhere how long data are kept", () => {
    assert.deepEqual(places("REC-005"), activities);
  });

  test("gives no purpose a ground of its own, so neither a stated interest nor a cited text", () => {
    assert.deepEqual(places("PUR-001"), activities);
    assert.equal(places("XRC-012").length, 3);
  });

  test("promises storage in France only, and names those who contradict it", () => {
    const [claim, ...others] = found.filter(({ rule }) => rule.id === "XRC-001");
    assert.ok(claim !== undefined && others.length === 0);
    for (const name of ["MICROSOFT", "HUBSPOT", "MAILCHIMP", "CELONIS", "STRIPE"]) {
      assert.ok(wordsOf(claim, seed, "en").message.includes(name), name);
    }
    assert.ok(!/OVH|SCALEWAY|BNP/i.test(wordsOf(claim, seed, "en").message));
  });

  test("names recipients without country, contract or location", () => {
    assert.equal(places("RCP-008").length, 10);
    assert.equal(places("RCP-002").length, 10);
    assert.equal(places("RCP-009").length, 10);
  });

  test("demands a copy of an identity document from people who can sign in", () => {
    assert.deepEqual(places("RGT-003"), ["ogo-security"]);
  });

  test("defines cookies and never explains them", () => {
    assert.deepEqual(places("CKI-004"), ["policy-privacy"]);
  });

  test("mixes the right to object with others, and gives rights without their conditions", () => {
    const rights = found.filter(({ rule }) => ["RGT-005", "RGT-007"].includes(rule.id));
    assert.deepEqual(
      rights.map(({ rule, record, pointer }) => `${rule.id} ${record.id}${pointer}`),
      ["RGT-005 policy-privacy/passages/5/text", "RGT-007 policy-privacy/passages/5/text"],
    );
  });

  test("cites an amending law for the law it amends", () => {
    assert.deepEqual(places("ORG-009"), ["ogo-security"]);
  });

  test("does not say which data are compulsory, nor whose service is what it is known for", () => {
    assert.equal(places("COL-003").length, 3);
    assert.deepEqual(places("RCP-015"), ["activity-prospecting"]);
    assert.deepEqual(places("RCP-014"), ["party-sendinblue"]);
  });

  test("has these findings and no other", () => {
    const counted = Object.fromEntries(
      [...Map.groupBy(found, ({ rule }) => rule.id)].map(([id, list]) => [id, list.length]),
    );
    assert.deepEqual(counted, expected);
  });

  test("is told of each cause once", () => {
    const keys = found.map(
      ({ rule, record, pointer }) => `${rule.id} ${record.collection}/${record.id}${pointer}`,
    );
    assert.equal(new Set(keys).size, keys.length);
    assert.ok(!found.some(({ rule }) => ["RET-008", "PUR-003", "POL-006"].includes(rule.id)));
  });
});

test("the seed after its DPO did the work has no error and no warning", () => {
  const open = findingsOf("ogo-security-completed").filter(({ rule }) => rule.severity !== "info");
  assert.deepEqual(
    open.map(({ rule, record, pointer }) => `${rule.id} ${record.id}${pointer}`),
    [],
  );
});
