import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyRecord } from "./empty.ts";
import { locales } from "./locale.ts";
import { type Collection, collections } from "./registry.ts";
import { validate } from "./schema.ts";

/** The pointers and codes of what is wrong, one "pointer code" each. */
function wrong(collection: Collection, input: unknown): string[] {
  const result = validate(collection, input, "en");
  return result.ok ? [] : result.problems.map(({ pointer, code }) => `${pointer} ${code}`);
}

const party = (fields: object) => ({ legalName: "Acme", ...fields });
const activity = (fields: object) => ({
  reference: "T-1",
  name: { en: { text: "Orders" } },
  ourRole: "controller",
  state: "draft",
  ...fields,
});
const organisation = (fields: object) => ({ legalName: "Acme", ...fields });

test("a record of which only the required fields are given comes back with every field", () => {
  const result = validate("parties", { legalName: "Acme" }, "en");
  assert.ok(result.ok);
  assert.deepEqual(result.values, { ...emptyRecord("parties"), legalName: "Acme" });
});

test("values come back in the order of the declaration, whatever the order they were sent in", () => {
  const result = validate("parties", { notes: "n", legalName: "Acme" }, "en");
  assert.ok(result.ok);
  assert.deepEqual(Object.keys(result.values), Object.keys(emptyRecord("parties")));
});

test("every collection refuses an empty record only for its required fields", () => {
  for (const collection of collections) {
    for (const problem of wrong(collection, {})) assert.match(problem, /^\/\w+ required$/);
    assert.deepEqual(wrong(collection, emptyRecord(collection)), wrong(collection, {}));
  }
});

test("a field that does not exist is named, at every depth, and all problems are told at once", () => {
  const problems = wrong(
    "activities",
    activity({
      state: "done",
      colour: "red",
      dpia: { mood: "good" },
      purposes: [{ name: { en: { text: "x" }, de: { text: "y" } }, grounds: [{ basiss: 1 }] }],
      nextReviewAt: "2026-02-30",
    }),
  );
  assert.deepEqual(problems.sort(), [
    "/colour unknown-field",
    "/dpia/mood unknown-field",
    "/nextReviewAt date",
    "/purposes/0/grounds/0/basis required",
    "/purposes/0/grounds/0/basiss unknown-field",
    "/purposes/0/name/de unknown-field",
    "/state option",
  ]);
});

test("places are JSON Pointers, with slashes and tildes of a name escaped", () => {
  assert.deepEqual(wrong("parties", party({ "a/b~c": 1 })), ["/a~1b~0c unknown-field"]);
});

test("keys that would reach into the language itself are refused like any unknown field", () => {
  const input: unknown = JSON.parse('{"legalName":"A","__proto__":{"x":1},"constructor":{}}');
  assert.deepEqual(wrong("parties", input), [
    "/__proto__ unknown-field",
    "/constructor unknown-field",
  ]);
});

test("what the server keeps may be sent back and is not taken over", () => {
  const result = validate(
    "parties",
    party({ id: "x", version: 3, createdAt: "?", updatedAt: 1, updatedBy: null, archivedAt: {} }),
    "en",
  );
  assert.ok(result.ok);
  assert.deepEqual(Object.keys(result.values).includes("version"), false);
});

test("a value of the wrong type is refused and says which type is wanted", () => {
  const result = validate("parties", { legalName: 3, aliases: "x", contracts: {} }, "en");
  assert.ok(!result.ok);
  assert.deepEqual(
    result.problems.map(({ pointer, detail }) => `${pointer}: ${detail}`),
    [
      "/legalName: This must be a text.",
      "/aliases: This must be a list […].",
      "/contracts: This must be a list […].",
    ],
  );
  for (const input of [null, [], "x", 7])
    assert.deepEqual(wrong("parties", input), [" wrong-type"]);
});

test("a text is kept as it was typed", () => {
  const typed = "  l'«\u00A0été\u00A0» \u00AD שלום 🇫🇷\n\tx ";
  const result = validate("parties", party({ notes: typed, legalName: typed }), "en");
  assert.ok(result.ok);
  assert.equal(result.values.notes, typed);
  assert.equal(result.values.legalName, typed);
});

test("a required text needs something a reader can see", () => {
  for (const legalName of ["", " ", "\u00A0\u00AD", "\u200B\n"]) {
    assert.deepEqual(wrong("parties", { legalName }), ["/legalName required"]);
  }
  assert.deepEqual(wrong("policies", { slug: null }), ["/slug required"]);
  assert.deepEqual(wrong("data-items", { label: { en: { text: " " } }, categoryId: "email" }), [
    "/label required",
  ]);
});

test("characters that no document can carry are refused with their place", () => {
  assert.deepEqual(wrong("parties", party({ notes: "a\u0000" })), ["/notes control-character"]);
  assert.deepEqual(wrong("parties", party({ notes: "a\u0092b" })), ["/notes control-character"]);
  assert.deepEqual(wrong("parties", party({ notes: "a\uD800" })), ["/notes broken-character"]);
  const result = validate("parties", party({ notes: "😀\uDC00" }), "en");
  assert.match(result.ok ? "" : (result.problems[0]?.detail ?? ""), /Character 3/);
});

test("length counts characters as people do, not halves of emoji", () => {
  assert.deepEqual(wrong("parties", { legalName: "😀".repeat(300) }), []);
  assert.deepEqual(wrong("parties", { legalName: "😀".repeat(301) }), ["/legalName too-long"]);
});

test("empty texts and groups become nothing said", () => {
  const result = validate(
    "organisations",
    organisation({
      phone: "",
      legalForm: { fr: { text: "SAS" }, en: { text: "" } },
      shareCapital: { amount: null, currency: "" },
      dpo: {},
    }),
    "en",
  );
  assert.ok(result.ok);
  assert.equal(result.values.phone, null);
  assert.equal(result.values.shareCapital, null);
  assert.equal(result.values.dpo, null);
  assert.deepEqual(result.values.legalForm, { fr: { text: "SAS", changedAt: null } });
});

test("a statement that is half made is refused, an untouched one is not", () => {
  assert.deepEqual(wrong("activities", activity({ noRecipient: { statedBy: null } })), []);
  assert.deepEqual(wrong("activities", activity({ noRecipient: { statedBy: "Ada" } })), [
    "/noRecipient/statedAt required",
  ]);
});

test("not knowing a party's countries differs from knowing that there are none", () => {
  const unknown = validate("parties", party({}), "en");
  const none = validate("parties", party({ processingLocations: [] }), "en");
  assert.ok(unknown.ok && none.ok);
  assert.equal(unknown.values.processingLocations, null);
  assert.deepEqual(none.values.processingLocations, []);
});

test("no answer differs from no and from zero", () => {
  const result = validate(
    "organisations",
    organisation({ targetsEu: false, employeeCount: 0, shareCapital: { amount: -0 } }),
    "en",
  );
  assert.ok(result.ok);
  assert.equal(result.values.targetsEu, false);
  assert.equal(result.values.employeeCount, 0);
  assert.ok(Object.is(result.values.shareCapital?.amount, 0));
  assert.equal(result.values.art27Exempt, null);
});

test("numbers keep their range and counts have no decimals", () => {
  assert.deepEqual(wrong("organisations", organisation({ employeeCount: 1.5 })), [
    "/employeeCount whole-number",
  ]);
  assert.deepEqual(wrong("organisations", organisation({ employeeCount: -1 })), [
    "/employeeCount number-too-small",
  ]);
  assert.deepEqual(wrong("organisations", organisation({ rights: { responseDays: 366 } })), [
    "/rights/responseDays number-too-large",
  ]);
  assert.deepEqual(wrong("organisations", organisation({ employeeCount: Number.NaN })), [
    "/employeeCount wrong-type",
  ]);
});

test("an entry listed twice is pointed at", () => {
  assert.deepEqual(wrong("claims", { type: "no_sale", countries: ["FR", "DE", "FR"] }), [
    "/countries/2 duplicate-entry",
  ]);
});

test("new parts come without an id and keep none until the server gives one", () => {
  const result = validate("parties", party({ contracts: [{ type: "art28" }] }), "en");
  assert.ok(result.ok);
  assert.equal(result.values.contracts[0]?.id, undefined);
  assert.equal(result.values.contracts[0]?.type, "art28");
});

test("two parts of a record cannot share an id", () => {
  const purpose = (id: string, ground: string) => ({
    id,
    name: { en: { text: "x" } },
    grounds: [{ id: ground, basis: "contract" }],
  });
  assert.deepEqual(
    wrong("activities", activity({ purposes: [purpose("p", "g"), purpose("p", "g")] })),
    ["/purposes/1/id duplicate-id", "/purposes/1/grounds/0/id duplicate-id"],
  );
});

test("an activity refers to its own parts only", () => {
  const problems = wrong(
    "activities",
    activity({
      purposes: [{ id: "own", name: { en: { text: "x" } }, originalPurposeId: "elsewhere" }],
      dataUses: [{ dataItemId: "email", purposeIds: ["own", "elsewhere"] }],
      retention: [{ scope: "involvement", involvementId: "nobody" }],
    }),
  );
  assert.deepEqual(problems, [
    "/dataUses/0/purposeIds/1 outside-record",
    "/retention/0/involvementId outside-record",
  ]);
});

test("a French reader gets every message in French", () => {
  const input = activity({
    state: "x",
    colour: 1,
    tags: 5,
    notes: "a".repeat(9000),
    nextReviewAt: "demain",
    dataUses: [{ dataItemId: "é", purposeIds: ["p"] }],
  });
  const [en, fr] = locales.map((locale) => {
    const result = validate("activities", input, locale);
    return result.ok ? [] : result.problems;
  });
  assert.ok(en !== undefined && fr !== undefined && en.length === 7);
  for (const [index, problem] of en.entries()) {
    assert.equal(fr[index]?.pointer, problem.pointer);
    assert.notEqual(fr[index]?.detail, problem.detail);
  }
  assert.match(
    fr.find(({ code }) => code === "too-long")?.detail ?? "",
    /9\s000 caractères\s; 8\s000/,
  );
});
