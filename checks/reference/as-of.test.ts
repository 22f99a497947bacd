import assert from "node:assert/strict";
import { test } from "node:test";
import { checkRegister } from "../checker.ts";
import { Draft } from "../testing/draft.ts";
import { both } from "../testing/words.ts";

/** A register whose letters go to one country on the ground that it is adequate, and to nobody else. */
function draftTo(country: string): Draft {
  const draft = new Draft();
  const transfer = draft.transfer("news-transfer");
  transfer.countries = [country];
  transfer.safeguards = transfer.safeguards.slice(0, 1);
  for (const guard of transfer.safeguards)
    Object.assign(guard, {
      mechanismId: "adequacy_decision",
      countries: [country],
      scopeConfirmed: true,
      dpf: null,
    });
  return draft;
}

const transferRules = (country: string, day: string) =>
  checkRegister(draftTo(country).register(), `${day}T12:00:00.000Z`)
    .map(({ rule }) => rule.id)
    .filter((id) => id.startsWith("TRF"));

test("the United States are adequate in 2019, not in August 2020, and for certified organisations only today", () => {
  assert.deepEqual(transferRules("US", "2019-05-25"), []);
  assert.deepEqual(transferRules("US", "2020-08-15"), ["TRF-003"]);
  assert.deepEqual(transferRules("US", "2026-11-23"), ["TRF-004"]);
});

test("the Privacy Shield holds until the day before the judgment of 16 July 2020", () => {
  assert.deepEqual(transferRules("US", "2020-07-15"), []);
  assert.deepEqual(transferRules("US", "2020-07-16"), ["TRF-003"]);
});

test("data go to the United Kingdom as inside the Union until June 2021, and on a decision since", () => {
  for (const day of ["2019-05-25", "2021-06-27", "2021-06-28", "2026-11-23"])
    assert.deepEqual(transferRules("GB", day), [], day);
  const bare = new Draft();
  const transfer = bare.transfer("news-transfer");
  Object.assign(transfer, { countries: ["GB"], safeguards: [] });
  const found = (day: string) =>
    checkRegister(bare.register(), `${day}T12:00:00.000Z`)
      .map(({ rule }) => rule.id)
      .filter((id) => id === "TRF-002");
  assert.deepEqual(found("2019-05-25"), []);
  assert.deepEqual(found("2026-11-23"), ["TRF-002"]);
});

test("a decision is not relied on before it was taken", () => {
  assert.deepEqual(transferRules("JP", "2018-06-01"), ["TRF-003"]);
  assert.deepEqual(transferRules("JP", "2019-06-01"), []);
  assert.deepEqual(transferRules("BR", "2020-08-15"), ["TRF-003"]);
  assert.deepEqual(transferRules("BR", "2026-11-23"), []);
});

test("calls to consumers in France need consent since 11 August 2026", () => {
  const draft = new Draft();
  const interest = structuredClone(draft.ground("fraud-interest"));
  Object.assign(draft.purpose("news"), {
    grounds: [{ ...interest, id: "news-interest" }],
    channelIds: ["phone_b2c"],
  });
  const found = (instant: string) =>
    checkRegister(draft.register(), instant).some(({ rule }) => rule.id === "MKT-003");
  assert.equal(found("2026-08-10T12:00:00.000Z"), false);
  // Midnight of 11 August in Paris, where the organisation is, comes two hours before that of Greenwich.
  assert.equal(found("2026-08-10T22:00:00.000Z"), true);
});

test("a decision that the DPO ends on a day carries transfers until that day, and none after it", () => {
  for (const named of [null, "adq_jp", "jp-ended"]) {
    const draft = draftTo("JP");
    for (const guard of draft.transfer("news-transfer").safeguards)
      guard.adequacyDecisionId = named;
    draft.add("terms", "jp-ended", {
      vocabulary: "adequacy_decisions",
      label: both("Japan", "Japon"),
      replaces: "adq_jp",
      country: "JP",
      validFrom: "2019-01-23",
      validUntil: "2026-11-30",
    });
    const found = (day: string) =>
      checkRegister(draft.register(), `${day}T12:00:00.000Z`)
        .map(({ rule }) => rule.id)
        .filter((id) => id.startsWith("TRF"));
    assert.deepEqual(found("2026-11-30"), [], String(named));
    assert.deepEqual(found("2026-12-01"), ["TRF-003"], String(named));
  }
});
