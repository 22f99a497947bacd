import assert from "node:assert/strict";
import { test } from "node:test";
import { partProblems, referencesOf } from "#register/references.ts";
import { omissions } from "../omissions.ts";
import { approved, onlyPolicy, type Parts, said, small, texts } from "../testing.ts";

const own = (en: string, fr?: string) => ({
  policy: {
    languages: ["en", "fr"] as const,
    passages: [{ place: "rights" as const, text: texts(en, fr) }],
  },
});

const kept = {
  id: "kept",
  scope: "activity",
  phases: [
    { phase: "active", value: 3, unit: "years", triggers: ["contract_end"], combine: "single" },
  ],
} as const;

const facts: Parts = {
  organisation: { contactEmail: "privacy@us.example", phone: "+33 1 02 03 04 05" },
  parties: [{ id: "host", legalName: "Host SA" }],
  activity: {
    purposes: [{ id: "delivery", name: texts("Delivery", "Livraison") }],
    retention: [kept],
  },
};

test("a passage mentions values of the register, which it takes from there", () => {
  const passage = own(
    "For {{purpose:delivery}} we keep data {{period:kept}} with {{ party : host }}. Ask {{email:us}}.",
    "Pour la finalité « {{purpose:delivery}} » : {{period:kept}}.",
  );
  assert.deepEqual(said(small({ ...facts, ...passage }), "passage"), [
    "For Delivery we keep data 3 years from the end of the contract with Host SA. Ask privacy@us.example.",
  ]);
  assert.deepEqual(said(small({ ...facts, ...passage }), "passage", "fr"), [
    "Pour la finalité «\u00A0Livraison\u00A0»\u00A0: 3\u00A0ans à compter de la fin du contrat.",
  ]);
  const renamed = { ...facts, parties: [{ id: "host", legalName: "New Host SA" }] };
  assert.match(said(small({ ...renamed, ...passage }), "passage").join(), /with New Host SA\./);
});

test("a passage leads to itself and to all it mentions", () => {
  const register = small({ ...facts, ...own("We pack {{purpose:delivery}}.") });
  const policy = onlyPolicy(register);
  assert.deepEqual(
    referencesOf("policies", policy).map(({ pointer, id }) => [pointer, id]),
    [["/passages/0/text/en/text", "delivery"]],
  );
});

test("what an internal activity says is not mentioned, nor a party that is named nowhere", () => {
  const secret = { id: "orders", ...approved, visibility: "internal" as const, ...facts.activity };
  const hidden = small({ ...facts, activities: [secret], ...own("About {{purpose:delivery}}.") });
  assert.deepEqual(said(hidden, "passage"), []);
  assert.ok(
    omissions(hidden, onlyPolicy(hidden), "en").some(({ template }) => template === "passage"),
  );
  const involvements = [
    {
      id: "i",
      partyId: "host",
      roleId: "processor",
      publicDisplay: "category",
      category: texts("a host"),
    },
  ] as const;
  const unnamed = small({
    ...facts,
    activity: { ...facts.activity, involvements },
    ...own("With {{party:host}}."),
  });
  assert.deepEqual(said(unnamed, "passage"), []);
});

test("a mention nobody knows is a problem of the record, with its place and what to write instead", () => {
  const problems = (en: string) =>
    partProblems("policies", onlyPolicy(small(own(en))), "en").map(({ pointer, detail }) => [
      pointer,
      detail,
    ]);
  assert.deepEqual(problems("{{purpose:delivery}} and {braces} and ${x}"), []);
  const [[pointer, detail] = []] = problems("Hello {{user.name}}");
  assert.equal(pointer, "/passages/0/text/en/text");
  assert.match(
    detail ?? "",
    /“{{user\.name}}” is no mention of the register.*“{{purpose:newsletter}}”/,
  );
  assert.equal(problems("{{purpose:}}").length, 1);
});
