import assert from "node:assert/strict";
import { test } from "node:test";
import { validate } from "../schema.ts";

const refused = (said: object) => {
  const label = { en: { text: "Own", changedAt: null } };
  const result = validate("terms", { label, ...said }, "en");
  return result.ok ? [] : result.problems.map(({ pointer, code }) => `${pointer} ${code}`);
};

test("a decision is about a country or an international organisation: one of them, not both, not neither", () => {
  const decision = { vocabulary: "adequacy_decisions" };
  assert.deepEqual(refused({ ...decision, country: "KE" }), []);
  assert.deepEqual(refused({ ...decision, internationalOrganisation: true }), []);
  assert.deepEqual(refused(decision), ["/country decision-about"]);
  assert.deepEqual(refused({ ...decision, country: "KE", internationalOrganisation: true }), [
    "/country decision-about",
  ]);
});

test("a country of the Economic Area is named", () => {
  assert.deepEqual(refused({ vocabulary: "eea_countries", country: "CH" }), []);
  assert.deepEqual(refused({ vocabulary: "eea_countries" }), ["/country required"]);
});

test("a safeguard stands under a provision, or replaces one that does; adequacy has the days of its decisions", () => {
  const safeguard = { vocabulary: "transfer_mechanisms" };
  assert.deepEqual(refused({ ...safeguard, provision: "art46_2_c" }), []);
  assert.deepEqual(refused({ ...safeguard, replaces: "scc_eu_m1" }), []);
  for (const replaces of [null, "adequacy_decision", "none_eea", "unheard_of"])
    assert.deepEqual(refused({ ...safeguard, replaces }), ["/provision safeguard-provision"]);
});

test("nothing of the law ends before it begins", () => {
  const days = { validFrom: "2026-12-01", validUntil: "2026-11-30" };
  const found = ["/validUntil ends-before-it-begins"];
  assert.deepEqual(refused({ vocabulary: "eea_countries", country: "CH", ...days }), found);
  const safeguard = { vocabulary: "transfer_mechanisms", provision: "art46_2_c" };
  assert.deepEqual(refused({ ...safeguard, ...days }), found);
  assert.deepEqual(refused({ ...safeguard, ...days, validUntil: "2026-12-01" }), []);
});
