import assert from "node:assert/strict";
import { test } from "node:test";
import { omissions } from "../omissions.ts";
import { onlyPolicy, type Sketches, said, small, texts } from "../testing.ts";

type Transfer = NonNullable<
  NonNullable<NonNullable<Sketches["activities"]>[number]["involvements"]>[number]["transfers"]
>[number];

function withTransfer(transfer: Partial<Transfer>, more: Parameters<typeof small>[0] = {}) {
  return small({
    parties: [{ id: "cloud", legalName: "Cloud Inc.", processingLocations: ["US"] }],
    activity: {
      involvements: [
        {
          id: "i",
          partyId: "cloud",
          roleId: "processor",
          transfers: [{ id: "t", state: "transfer", countries: ["US"], ...transfer }],
        },
      ],
    },
    ...more,
  });
}

test("one country and one safeguard make one sentence", () => {
  const register = withTransfer({ safeguards: [{ mechanismId: "scc_eu_m2" }] });
  assert.deepEqual(said(register, "transfer.scc"), [
    "Cloud Inc. (United States) – standard contractual clauses of the European Commission (Decision (EU) 2021/914).",
  ]);
  assert.deepEqual(said(register, "transfer.scc", "fr"), [
    "Cloud Inc. (États-Unis) – clauses contractuelles types de la Commission européenne (décision (UE) 2021/914).",
  ]);
  assert.deepEqual(said(register, "transfer.plain"), []);
});

test("three countries, two safeguards and a derogation, each with its countries and measures", () => {
  const register = withTransfer(
    {
      countries: ["US", "IN", "PH"],
      supplementaryMeasureIds: ["keys", "secret"],
      safeguards: [
        { mechanismId: "scc_eu_m2", countries: ["US", "IN"] },
        { mechanismId: "bcr_processor", countries: ["IN"], bcr: { approvalAuthority: "CNIL" } },
        {
          mechanismId: "derog_explicit_consent",
          countries: ["PH"],
          derogation: { justification: texts("You asked for support at night.") },
        },
      ],
    },
    {
      "security-measures": [
        {
          id: "keys",
          name: texts("Keys"),
          isPublic: true,
          publicText: texts("keys kept in France"),
        },
        { id: "secret", name: texts("Secret"), publicText: texts("a secret measure") },
      ],
    },
  );
  assert.deepEqual(said(register, "transfer.plain"), [
    "Cloud Inc. – transfer to: United States, India and Philippines.",
  ]);
  assert.deepEqual(said(register, "transfer.scc"), [
    "United States and India – standard contractual clauses of the European Commission (Decision (EU) 2021/914), with additional measures: keys kept in France.",
  ]);
  assert.match(
    said(register, "transfer.bcr").join(),
    /^India – binding corporate rules \(approved by: CNIL\)/,
  );
  assert.match(
    said(register, "transfer.derogation").join(),
    /^Philippines – exceptional transfer\. Reason: your explicit consent, given after we informed you of the risks \(GDPR Art\. 49\(1\)\(a\)\), with additional measures: keys kept in France\./,
  );
  assert.deepEqual(said(register, "transfer.justification"), ["You asked for support at night."]);
});

test("a certification that has lapsed is not claimed, a fallback is told", () => {
  const dpf = (status: "active" | "inactive") =>
    withTransfer({
      safeguards: [
        { mechanismId: "adequacy_dpf", dpf: { status, certifiedEntity: "Cloud Inc." } },
        { mechanismId: "scc_eu_m2", scc: { isFallback: true } },
      ],
    });
  assert.match(
    said(dpf("active"), "transfer.dpf").join(),
    /; certified entity: Cloud Inc\. You can/,
  );
  assert.deepEqual(said(dpf("inactive"), "transfer.dpf"), []);
  assert.equal(said(dpf("inactive"), "transfer.plain").length, 1);
  assert.equal(said(dpf("active"), "transfer.fallback").length, 1);
});

test("an adequacy decision is cited while it is in force", () => {
  const register = withTransfer({
    countries: ["GB"],
    safeguards: [{ mechanismId: "adequacy_decision" }],
  });
  assert.deepEqual(said(register, "transfer.adequacy", "fr"), [
    "Cloud Inc. (Royaume-Uni) – la Commission européenne a constaté que le niveau de protection y est adéquat (décision d’exécution (UE) 2021/1772, modifiée).",
  ]);
});

test("a verified absence of a transfer is told, an unknown one is not", () => {
  const none = withTransfer({ state: "none_verified", countries: [] });
  assert.deepEqual(said(none, "transfer.none_party"), [
    "Cloud Inc. (United States): no transfer outside the European Economic Area.",
  ]);
  const unknown = withTransfer({ state: "unknown", countries: [] });
  assert.deepEqual(said(unknown, "transfer.none_party"), []);
  assert.deepEqual(said(unknown, "transfer.intro"), []);
});

test("a transfer without a safeguard is told as it is, and reported", () => {
  const register = withTransfer({});
  assert.deepEqual(said(register, "transfer.plain"), ["Cloud Inc. – transfer to: United States."]);
  const missing = omissions(register, onlyPolicy(register), "en").flatMap((one) => one.missing);
  assert.ok(missing.some((one) => one.pointer.endsWith("/transfers/0/safeguards")));
});

test("a transfer that only some customers are concerned by names their region", () => {
  const register = withTransfer({
    safeguards: [{ mechanismId: "scc_eu_m2" }],
    byCustomerRegion: texts("the Americas", "les Amériques"),
  });
  assert.deepEqual(said(register, "transfer.region"), [
    "Only for customers of this region: the Americas.",
  ]);
});

test("where to obtain a copy: from the transfer or, failing that, from the policy", () => {
  const guard = { safeguards: [{ mechanismId: "scc_eu_m2" }] };
  const policy = { copyMeans: texts("write to the DPO") };
  assert.deepEqual(said(withTransfer(guard, { policy }), "transfer.copy"), [
    "To obtain a copy of these safeguards: write to the DPO.",
  ]);
  const own = { ...guard, copyMeans: texts("see our trust page") };
  assert.deepEqual(said(withTransfer(own, { policy }), "transfer.copy"), [
    "To obtain a copy of these safeguards: see our trust page.",
  ]);
});

test("storage that depends on the customer's region, and backups elsewhere", () => {
  const register = small({
    parties: [{ id: "host", legalName: "Host SA" }],
    "storage-locations": [
      { id: "a", name: "a", partyId: "host", country: "FR", customerRegion: texts("Europe") },
      { id: "b", name: "b", country: "DE", isBackup: true },
    ],
    activity: { storage: [{ storageLocationId: "a" }, { storageLocationId: "b" }] },
  });
  assert.deepEqual(said(register, "location.region"), [
    "For customers of this region – Europe: Host SA (France).",
  ]);
  assert.deepEqual(said(register, "location.backup"), ["Where backups are kept: Germany."]);
});

const term = (more: object) => ({ terms: [{ id: "own", ...more }] as Sketches["terms"] });

test("a safeguard that the DPO ended is not said to protect data any more", () => {
  const ended = (validUntil: string) =>
    withTransfer(
      { safeguards: [{ mechanismId: "scc_eu_m2" }] },
      term({
        vocabulary: "transfer_mechanisms",
        label: texts("Clauses of 2021"),
        replaces: "scc_eu_m2",
        validUntil,
      }),
    );
  assert.equal(said(ended("2099-12-31"), "transfer.scc").length, 1);
  assert.deepEqual(said(ended("2020-01-01"), "transfer.scc"), []);
  assert.deepEqual(said(ended("2020-01-01"), "transfer.plain"), [
    "Cloud Inc. – transfer to: United States.",
  ]);
});

test("a safeguard of the DPO is said in its own words", () => {
  const register = withTransfer(
    { safeguards: [{ mechanismId: "own" }] },
    term({
      vocabulary: "transfer_mechanisms",
      label: texts("Clauses for importers"),
      phrase: texts("the standard clauses for importers (GDPR Art. 46(2)(c))"),
      provision: "art46_2_c",
    }),
  );
  assert.deepEqual(said(register, "transfer.safeguard"), [
    "Cloud Inc. (United States) – safeguard: the standard clauses for importers (GDPR Art. 46(2)(c)).",
  ]);
});

test("an adequacy decision is cited as the DPO recorded it, and not after its end", () => {
  const decided = (more: object) =>
    withTransfer(
      { countries: ["KE"], safeguards: [{ mechanismId: "adequacy_decision" }] },
      term({ vocabulary: "adequacy_decisions", label: texts("Kenya"), country: "KE", ...more }),
    );
  const citation = texts("Implementing Decision (EU) 2026/900");
  assert.deepEqual(said(decided({ citation }), "transfer.adequacy"), [
    "Cloud Inc. (Kenya) – the European Commission has decided that the level of protection there is adequate (Implementing Decision (EU) 2026/900).",
  ]);
  assert.deepEqual(said(decided({ citation, validUntil: "2020-01-01" }), "transfer.adequacy"), []);
});

test("data sent to an international organisation rest on the decision about it", () => {
  const register = withTransfer({
    countries: [],
    internationalOrganisation: "European Patent Organisation",
    safeguards: [{ mechanismId: "adequacy_decision" }],
  });
  assert.deepEqual(said(register, "transfer.adequacy"), [
    "Cloud Inc. (European Patent Organisation) – the European Commission has decided that the level of protection there is adequate (Implementing Decision (EU) 2025/1382).",
  ]);
});
