import assert from "node:assert/strict";
import { test } from "node:test";
import { activity } from "#register/entities/activity.ts";
import type { Titles } from "#queries/words.ts";
import { makeNames } from "./names.ts";
import { ownParts } from "./own-parts.ts";

const titles: Titles = {
  collections: {
    parties: [
      { id: "ovh", titles: { en: "OVH", fr: "OVH" } },
      { id: "gone", titles: { en: "Gone Ltd" }, archived: true },
    ],
    activities: [{ id: "pay", titles: { fr: "Paie" } }],
  },
  parts: [
    {
      id: "p1",
      part: "purpose",
      collection: "activities",
      recordId: "pay",
      pointer: "/purposes/1",
      titles: {},
    },
  ],
};
const vocabularies = { legal_bases: [{ id: "consent", en: "Consent", fr: "Consentement" }] };
const names = makeNames(vocabularies, titles, "en");

test("an archived record keeps its name but is not offered anew", () => {
  assert.equal(names.record("party", "gone"), "Gone Ltd");
  assert.deepEqual(
    names.records("party").map(({ id }) => id),
    ["ovh"],
  );
});

test("a record without a title in the language is called by its title in another", () => {
  assert.equal(names.record("activity", "pay"), "Paie");
});

test("a part of another record is called after the record that holds it", () => {
  assert.equal(names.record("purpose", "p1"), "Paie · 2");
  assert.equal(names.holder("purpose", "p1")?.recordId, "pay");
});

test("an id nobody knows stands for itself", () => {
  assert.equal(names.record("party", "nobody"), "nobody");
  assert.equal(makeNames(undefined, undefined, "fr").term(["legal_bases"], "consent"), "consent");
});

test("countries are offered in the order of the language", () => {
  const french = makeNames(vocabularies, titles, "fr").countries();
  const labels = french.map(({ label }) => label);
  assert.deepEqual(
    labels,
    [...labels].sort((a, b) => a.localeCompare(b, "fr")),
  );
  assert.ok(labels.includes("Allemagne"));
});

test("a form offers the parts typed into it, by what they say", () => {
  const purposes = [{ id: "p9", name: { en: { text: "Payroll", changedAt: null } }, grounds: [] }];
  const parts = ownParts(activity.fields, { purposes }, names, "en");
  assert.deepEqual(parts.purpose, [{ id: "p9", label: "Payroll" }]);
  assert.deepEqual(parts.dataUse, []);
  assert.equal(parts.contract, undefined);
});
