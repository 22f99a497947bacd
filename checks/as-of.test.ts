import assert from "node:assert/strict";
import { test } from "node:test";
import { checkRegister } from "./checker.ts";
import { Draft } from "./testing/draft.ts";
import { both } from "./testing/words.ts";
import { wordsOf } from "./wording.ts";

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

/** A register whose letters go to an international organisation on the ground that it is adequate. */
function draftToOrganisation(name: string): Draft {
  const draft = draftTo("CH");
  const transfer = draft.transfer("news-transfer");
  Object.assign(transfer, { countries: [], internationalOrganisation: name });
  for (const guard of transfer.safeguards) guard.countries = [];
  return draft;
}

const foundIn = (draft: Draft, day: string) =>
  checkRegister(draft.register(), `${day}T12:00:00.000Z`)
    .filter(({ rule }) => rule.id.startsWith("TRF"))
    .map((finding) => `${finding.rule.id} ${wordsOf(finding, draft.register(), "en").message}`);

test("data go to the European Patent Organisation on a decision since 15 July 2025, until the DPO ends it", () => {
  const draft = draftToOrganisation("European Patent Organisation");
  const without =
    "TRF-003 No adequacy decision in force for European Patent Organisation – Post Pigeon Inc. › Adequacy decision of the European Commission.";
  assert.deepEqual(foundIn(draft, "2025-07-14"), [without]);
  assert.deepEqual(foundIn(draft, "2025-07-15"), []);
  draft.add("terms", "epo-ended", {
    vocabulary: "adequacy_decisions",
    label: both("European Patent Organisation", "Organisation européenne des brevets"),
    replaces: "adq_epo",
    internationalOrganisation: true,
    validFrom: "2025-07-15",
    validUntil: "2026-11-30",
  });
  assert.deepEqual(foundIn(draft, "2026-11-30"), []);
  assert.deepEqual(foundIn(draft, "2026-12-01"), [without]);
  const other = draftToOrganisation("International Labour Organization");
  assert.equal(foundIn(other, "2026-11-23").length, 1);
});

test("clauses that the DPO ends on a day carry transfers until that day, and none after it", () => {
  const draft = new Draft();
  const transfer = draft.transfer("news-transfer");
  transfer.countries = ["IN"];
  transfer.safeguards = transfer.safeguards.slice(1);
  for (const guard of transfer.safeguards)
    Object.assign(guard, { mechanismId: "scc_eu_m2", countries: ["IN"] });
  for (const guard of transfer.safeguards) if (guard.scc !== null) guard.scc.isFallback = false;
  Object.assign(transfer, { tia: { doneAt: "2026-01-01" } });
  const before = foundIn(draft, "2026-12-01");
  draft.add("terms", "scc-ended", {
    vocabulary: "transfer_mechanisms",
    label: both("Clauses of 2021, module 2", "Clauses de 2021, module 2"),
    replaces: "scc_eu_m2",
    validFrom: "2021-06-27",
    validUntil: "2026-11-30",
  });
  assert.deepEqual(before, []);
  assert.deepEqual(foundIn(draft, "2026-11-30"), []);
  assert.match(
    foundIn(draft, "2026-12-01")[0] ?? "",
    /^TRF-002 Transfer to India without a safeguard in force \(“Clauses of 2021, module 2” is not\)/,
  );
});

test("the clauses of 2010 carry transfers until 26 December 2022, and those of 2021 none before they were adopted", () => {
  const draft = new Draft();
  const transfer = draft.transfer("news-transfer");
  transfer.countries = ["IN"];
  transfer.safeguards = transfer.safeguards.slice(1);
  Object.assign(transfer, { tia: { doneAt: "2020-01-01" } });
  for (const guard of transfer.safeguards) {
    Object.assign(guard, { mechanismId: "scc_eu_m2", countries: ["IN"] });
    Object.assign(guard.scc ?? {}, { isFallback: false, version: "2010/87" });
  }
  const ids = (day: string) => foundIn(draft, day).map((one) => one.slice(0, 7));
  assert.deepEqual(ids("2020-08-15"), []);
  assert.deepEqual(ids("2022-12-26"), []);
  assert.deepEqual(ids("2022-12-27"), ["TRF-008"]);
  for (const guard of transfer.safeguards) Object.assign(guard.scc ?? {}, { version: "2021/914" });
  assert.deepEqual(ids("2020-08-15"), ["TRF-002"]);
  assert.deepEqual(ids("2021-06-27"), []);
});
