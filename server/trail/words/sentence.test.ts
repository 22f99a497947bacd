import assert from "node:assert/strict";
import { test } from "node:test";
import { type TrailAction, trailActions } from "#access/trail-actions.ts";
import { generateRegister } from "#register/generate.ts";
import { locales } from "#register/locale.ts";
import { entityOf } from "#register/registry.ts";
import { Said } from "#reports/layouts/said.ts";
import { plainText } from "./part.ts";
import { type Body, sentenceOf, type Told, trailWords } from "./sentence.ts";

const register = generateRegister({ seed: 5, activities: 3 });
const said = { en: new Said(register, "en"), fr: new Said(register, "fr") };
const names = {
  person: (id: string) => ({ ana: "Ana", ben: "Ben" })[id],
  token: (id: string) => ({ t1: "nightly" })[id],
};
const policy = register.records.policies[0];
const party = { ...register.records.parties[0], id: "p", legalName: "OVH" };

type Case = Partial<Told> & { readonly body: Body };
const record = (body: Partial<Body> = {}): Case => ({
  entity: "party",
  recordId: "p",
  body: { before: null, after: party, reason: null, ...body },
});
const about = (entity: string | null, recordId: string | null, body: Partial<Body> = {}): Case => ({
  entity,
  recordId,
  body: { before: null, after: null, reason: null, ...body },
});
const version = { policyId: policy?.id, slug: "privacy", number: 3, withdraws: 2 };
const view = { name: "Drafts", collection: "activities", address: "state=draft" };

/** What each action leaves in the trail. */
const cases: Record<TrailAction, Case> = {
  create: record(),
  update: record({ before: { legalName: "OVH SA" } }),
  archive: record({ before: { archivedAt: null } }),
  restore: record({ before: { archivedAt: "2026-03-03T12:00:00.000Z" } }),
  revert: record({ before: { legalName: "OVH SA" }, reason: "typed by mistake" }),
  import: record(),
  submit: record({ before: { state: "draft" } }),
  approve: record({ before: { state: "in_review" } }),
  return: record({ before: { state: "approved" } }),
  propose: about("policyProposal", "x", { after: version }),
  decline: about("policyProposal", "x", { after: version, reason: "not yet" }),
  publish: about("policyVersion", "x", { after: version, reason: "new host" }),
  withdraw: about("policyVersion", "x", { after: version }),
  export: about("register", null, { after: { format: "pdf", locale: "en", asOf: null } }),
  "person.create": about("person", "ben", { after: { name: "Ben", roles: ["editor", "dpo"] } }),
  "person.update": about("person", "ben", {
    before: { roles: ["editor"] },
    after: { roles: ["dpo"] },
  }),
  "person.password": about("person", "ben"),
  "token.create": about("apiToken", "t1", { after: { name: "nightly", personId: "ben" } }),
  "token.revoke": about("apiToken", "t1"),
  "calendar.create": about("calendarFeed", "ana"),
  "calendar.revoke": about("calendarFeed", "ana"),
  "sign-in": about("person", "ana"),
  "sign-in.refused": { ...about("person", "ben", { reason: "password" }), actor: "anonymous" },
  "sign-out": about("person", "ana"),
  setting: about("setting", "register", {
    before: { fourEyes: false },
    after: { fourEyes: true },
  }),
  "view.share": about("view", "v", { after: view }),
  "view.change": about("view", "v", { before: view, after: { ...view, name: "To do" } }),
  "view.remove": about("view", "v", { before: view }),
  redaction: about("audit", "17", { reason: "request of 3 March" }),
  key: about("trail-key", "0a1b2c3d", { after: { verifierKey: "x" } }),
  refused: about(null, null, { after: { method: "PUT", path: "/api/v1/parties/p" } }),
  clock: {
    ...about("clock", null, { before: { at: "2027-03-03" }, after: { at: "2026-03-03" } }),
    actor: "operator",
  },
  older: { ...about("trail", null, { before: { checkpoint: 9 } }), actor: "operator" },
};

const tellIn = (locale: "en" | "fr", action: TrailAction, given: Partial<Told>) =>
  sentenceOf(
    { actor: "ana", role: "dpo", entity: null, recordId: null, body: null, action, ...given },
    names,
    said[locale],
  );
const tell = (locale: "en" | "fr", action: TrailAction, given: Partial<Told>) =>
  plainText(tellIn(locale, action, given));

test("every action of the trail is a sentence of its own in both languages", () => {
  const told = Object.keys(trailActions) as TrailAction[];
  assert.deepEqual(Object.keys(cases).sort(), told.sort());
  for (const locale of locales) {
    const sentences = told.map((action) => tell(locale, action, cases[action]));
    for (const sentence of sentences) {
      assert.match(sentence, /^[\p{Lu}].{8,}\.$/su, sentence);
      assert.doesNotMatch(sentence, /[{}]|undefined|null|\[object/, sentence);
      assert.ok(!sentence.includes(trailWords(locale).unknown), sentence);
    }
    assert.equal(new Set(sentences).size, told.length);
  }
  for (const action of told)
    assert.notEqual(tell("en", action, cases[action]), tell("fr", action, cases[action]));
});

test("every kind of record has its sentence, whatever it is called", () => {
  for (const [collection, records] of Object.entries(register.records)) {
    const [after] = records as readonly { id: string }[];
    if (after === undefined || collection === "waivers") continue;
    const { name } = entityOf(collection as "parties");
    const given = { entity: name, recordId: after.id, body: { ...cases.create.body, after } };
    const parts = tellIn("en", "create", { ...given, body: given.body as Body });
    assert.ok(parts.some((part) => part.kind === "record" && part.recordId === after.id));
  }
});

test("who did it is named with the roles they held then", () => {
  assert.match(tell("en", "create", cases.create), /^The DPO Ana created “OVH” \(/);
  assert.match(tell("fr", "create", cases.create), /^Ana \(DPO\) a créé «\u00a0OVH\u00a0» \(/);
  assert.match(
    tell("en", "create", { ...cases.create, role: "admin,dpo" }),
    /^Ana \(administrator, DPO\) created/,
  );
  assert.match(
    tell("en", "create", { ...cases.create, actor: "operator", role: "operator" }),
    /^The operator of the server created/,
  );
});

test("a change says the field, what it said before and after, and why", () => {
  const body = { before: { legalName: "OVH SA" }, after: party, reason: "renamed in the register" };
  assert.equal(
    tell("en", "update", { entity: "party", recordId: "p", body }),
    "The DPO Ana changed Name of “OVH” (party): from “OVH SA” to “OVH”, because “renamed in the register”.",
  );
});

test("a changed retention is said as a period, not as its cells", () => {
  const [activity] = register.records.activities;
  assert.ok(activity !== undefined);
  const phase = {
    phase: "active",
    value: 3,
    unit: "years",
    triggers: [],
    ownTrigger: { en: { text: "the last contact", changedAt: "2026-03-03" } },
    combine: null,
    criteria: {},
    count: null,
    laws: [],
    justification: {},
    accessRestriction: null,
  };
  const purpose = { ...activity.purposes[0], id: "sending", name: { en: { text: "Sending" } } };
  const rule = {
    ...activity.retention[0],
    id: "r",
    purposeIds: ["sending"],
    outcome: {},
    fate: null,
  };
  const state = (value: number) => ({
    ...activity,
    name: { en: { text: "Newsletter" } },
    purposes: [purpose],
    retention: [{ ...rule, phases: [{ ...phase, value }] }],
  });
  const body = {
    before: { retention: state(3).retention },
    after: state(2),
    reason: "CNIL advice",
  };
  assert.match(
    tell("en", "update", { entity: "activity", recordId: activity.id, body }),
    /^The DPO Ana changed Retention.* of “Newsletter” \(.*\): from “3 years the last contact” to “2 years the last contact”, because “CNIL advice”\.$/,
  );
});

test("of many changes the first are said and the others counted", () => {
  const before = { legalName: "a", publicName: "b", address: "c", website: "d", notes: "e" };
  const after = {
    ...party,
    publicName: "B",
    address: "C",
    website: "https://d.example",
    notes: "E",
  };
  const sentence = tell("en", "update", {
    entity: "party",
    recordId: "p",
    body: { before, after, reason: null },
  });
  assert.match(sentence, /changed “B” \(party\): .* from .*; .*; .*; and \d+ more changes?\./);
});

test("what an erased entry said is not said, only what kind of entry it was", () => {
  for (const action of Object.keys(trailActions) as TrailAction[]) {
    const sentence = tell("en", action, { ...cases[action], body: null });
    assert.match(sentence, /was erased\.$/);
    assert.ok(sentence.includes(trailActions[action].en));
    assert.doesNotMatch(sentence, /OVH|Ben/);
  }
});

test("a waiver reads as what it is, with its reason", () => {
  const waiver = {
    rule: "RET-01",
    record: `parties/${register.records.parties[0]?.id}`,
    reason: "The contract ends in May",
    until: "2026-06-01",
  };
  assert.match(
    tell("en", "create", {
      entity: "waiver",
      recordId: "w",
      body: { before: null, after: waiver, reason: null },
    }),
    /^The DPO Ana waived the finding RET-01 of “.+” until 1 June 2026, because “The contract ends in May”\.$/,
  );
});
