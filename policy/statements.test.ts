import assert from "node:assert/strict";
import { test } from "node:test";
import type { TemplateId } from "./language/language.ts";
import { approved, type Sketches, said, small, texts } from "./testing.ts";

const host = { id: "host", legalName: "Host SA" };
const hosting = {
  id: "hosting",
  partyId: "host",
  roleId: "processor",
  service: texts("hosting", "hébergement"),
} as const;

const stock: readonly TemplateId[] = [
  "rights.free",
  "rights.deadline",
  "rights.identity_none",
  "rights.identity_doubt",
  "rights.identity_always",
  "rights.copy_never",
  "rights.copy_exceptionally",
  "rights.copy_always",
  "rights.copy_always_both",
  "rights.account",
  "rights.self_service",
  "rights.contact_first",
  "rights.post_mortem",
  "recipient.processors_bound",
  "recipient.no_sale",
  "recipient.none",
  "recipient.authorities",
  "claim.storage_exclusive",
  "transfer.none",
  "data.sensitive_none",
  "adm.none",
  "cookies.none",
  "cookies.refuse",
  "cookies.consent",
  "cookies.exempt_only",
  "controller.no_dpo",
  "controller.dpo",
  "changes.announced",
  "security.measures",
];

test("nothing is promised that no record states", () => {
  const register = small({
    parties: [host],
    activity: { involvements: [hosting] },
    trackers: [{ id: "t", name: "sid", exempt: false }],
  });
  for (const template of stock) assert.deepEqual(said(register, template), [], template);
});

test("what is recorded about requests is printed as recorded, strict identity checks included", () => {
  const register = small({
    organisation: {
      rights: {
        statesDeadline: true,
        freeOfCharge: true,
        idCheck: "systematic",
        idCopy: "always",
        idCopyBothSides: true,
        accountNeedsNoProof: true,
        contactFirst: true,
        requestDetails: texts("your name", "votre nom"),
        selfService: texts("You can delete your account.", "Vous pouvez supprimer votre compte."),
      },
    },
  });
  assert.deepEqual(said(register, "rights.copy_always_both"), [
    "Please attach a copy of both sides of your identity document.",
  ]);
  assert.deepEqual(said(register, "rights.copy_always_both", "fr"), [
    "Merci de joindre une copie recto verso de votre pièce d’identité.",
  ]);
  assert.deepEqual(said(register, "rights.identity_always"), [
    "We ask for proof of your identity with each request.",
  ]);
  assert.deepEqual(said(register, "rights.request_details"), ["Please give us: your name."]);
  assert.deepEqual(said(register, "rights.self_service"), ["You can delete your account."]);
  assert.equal(said(register, "rights.deadline").length, 1);
  assert.equal(said(register, "rights.free").length, 1);
  assert.equal(said(register, "rights.account").length, 1);
  assert.equal(said(register, "rights.contact_first").length, 1);
});

test("processors are said to be bound only when each has a contract of Art. 28", () => {
  const contract = { id: "c1", type: "art28" } as const;
  const bound = (contracts: readonly object[], more = {}) =>
    said(
      small({
        parties: [{ ...host, contracts } as typeof host],
        activity: { involvements: [{ ...hosting, ...more }] },
      }),
      "recipient.processors_bound",
    ).length;
  assert.equal(bound([]), 0);
  assert.equal(bound([contract]), 1);
  assert.equal(bound([{ ...contract, type: "scc_2021_915" }]), 1);
  assert.equal(bound([{ ...contract, type: "other" }]), 0);
  assert.equal(bound([{ ...contract, expiresAt: "2020-01-01" }]), 0);
  assert.equal(bound([{ ...contract, clauses: { audits: false } }]), 0);
  assert.equal(bound([contract], { contractId: "c1" }), 1);
  assert.equal(bound([contract], { contractId: "another" }), 0);
});

test("one processor without a contract makes the sentence untrue of all", () => {
  const register = small({
    parties: [
      { ...host, contracts: [{ id: "c1", type: "art28" }] },
      { id: "b", legalName: "B" },
    ],
    activity: { involvements: [hosting, { ...hosting, id: "other", partyId: "b" }] },
  });
  assert.deepEqual(said(register, "recipient.processors_bound"), []);
  assert.deepEqual(said(register, "recipient.processors"), [
    "We pass data to the processors below.",
  ]);
});

test("that there is no automated decision is said where it was stated for every activity, or claimed", () => {
  const statement = { statedBy: "DPO", statedAt: "2026-01-01" };
  const second = { id: "other", ...approved };
  const first = { id: "orders", ...approved, noAutomatedDecision: statement };
  const none = (activities: Sketches["activities"], claims: Sketches["claims"] = []) =>
    said(small({ activities: activities ?? [], claims }), "adm.none").length;
  assert.equal(none([first]), 1);
  assert.equal(none([first, second]), 0);
  assert.equal(none([first, { ...second, noAutomatedDecision: statement }]), 1);
  assert.equal(none([second], [{ id: "c", type: "no_automated_decision" }]), 1);
});

test("claims are printed as recorded, in their own words where they have some", () => {
  const register = small({
    parties: [host],
    claims: [
      { id: "sale", type: "no_sale", text: texts("We never sell data.", "Aucune vente.") },
      {
        id: "stored",
        type: "storage_exclusive",
        countries: ["FR", "DK"],
        scope: texts("customer accounts", "les comptes clients"),
        hostIds: ["host"],
      },
    ],
  });
  assert.deepEqual(said(register, "claim.own"), ["We never sell data."]);
  assert.deepEqual(said(register, "claim.storage_exclusive", "fr"), [
    "Stockage exclusivement en France et au Danemark\u00A0: les comptes clients.",
  ]);
  assert.deepEqual(said(register, "claim.hosts"), ["Hosting: Host SA."]);
});

test("authorities are named with the occasion on which they receive data", () => {
  const register = small({
    parties: [
      { id: "police", legalName: "Police" },
      { id: "tax", legalName: "Tax office" },
    ],
    activity: {
      involvements: ["police", "tax"].map((partyId) => ({
        id: `inv-${partyId}`,
        partyId,
        roleId: "public_authority",
        occasion: texts("in the event of judicial requisitions", "sur réquisition judiciaire"),
      })),
    },
  });
  assert.deepEqual(said(register, "recipient.authorities"), [
    "Public authorities to which data are disclosed – Police and Tax office.",
  ]);
  assert.deepEqual(said(register, "recipient.when"), [
    "When: in the event of judicial requisitions.",
  ]);
});

test("a recipient shown by category is named nowhere", () => {
  const register = small({
    parties: [
      { ...host, subProcessors: [{ partyId: "b" }] },
      { id: "b", legalName: "B" },
    ],
    "storage-locations": [{ id: "s", name: "s", partyId: "host", country: "FR" }],
    claims: [{ id: "c", type: "storage_exclusive", countries: ["FR"], hostIds: ["host"] }],
    activity: {
      involvements: [
        {
          ...hosting,
          publicDisplay: "category",
          category: texts("hosting company", "hébergeur"),
          transfers: [
            {
              id: "t",
              state: "transfer",
              countries: ["US"],
              safeguards: [{ mechanismId: "scc_eu_m2" }],
            },
          ],
        },
      ],
      storage: [{ storageLocationId: "s" }],
    },
  });
  assert.deepEqual(said(register, "recipient.name"), ["hosting company"]);
  assert.deepEqual(said(register, "location.hosted"), ["Where your data are kept: France."]);
  assert.deepEqual(said(register, "recipient.sub_processors"), []);
  assert.deepEqual(said(register, "claim.hosts"), []);
  assert.match(said(register, "transfer.scc").join(), /^hosting company \(United States\) – /);
});

test("cookies wait for consent only where consent is recorded for each that needs it", () => {
  const asked = { id: "a", name: "ads", exempt: false, consentMechanism: "cookie_banner" } as const;
  const unknown = { id: "b", name: "stats", exempt: false } as const;
  const consent = (trackers: Sketches["trackers"]) =>
    said(small({ trackers: trackers ?? [] }), "cookies.consent").length;
  assert.equal(consent([asked]), 1);
  assert.equal(consent([asked, unknown]), 0);
  const banner = { consentBanner: { refuseAsEasy: true } };
  const refuse = (organisation: object) =>
    said(small({ organisation, trackers: [asked] }), "cookies.refuse").length;
  assert.equal(refuse({}), 0);
  assert.equal(refuse(banner), 1);
});
