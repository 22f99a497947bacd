import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "#components/i18n/texts/en.ts";
import { fr } from "#components/i18n/texts/fr.ts";
import { shopActivity } from "#register/shapes/commerce.ts";
import { builtInTerms } from "#register/vocabulary.ts";
import { vocabularyNames } from "#register/vocabulary-names.ts";
import type { FormValues } from "./form-value.ts";
import { makeNames } from "./names.ts";
import { partSummary } from "./part-summary.ts";
import { fieldsAtPath } from "./plans/plan-of.ts";
import { suggestionsFor } from "./suggestions.ts";

const shop = shopActivity("2026-11-22T00:00:00.000Z");
const vocabularies = Object.fromEntries(
  vocabularyNames.map((name) => [
    name,
    builtInTerms(name).map(({ id, en, fr }) => ({ id, en, fr })),
  ]),
);
const inEnglish = {
  locale: "en",
  names: makeNames(vocabularies, undefined, "en"),
  texts: en.summary,
} as const;
const inFrench = {
  locale: "fr",
  names: makeNames(vocabularies, undefined, "fr"),
  texts: fr.summary,
} as const;

const summaries = (
  path: string,
  parts: readonly unknown[],
  words: typeof inEnglish | typeof inFrench,
) => parts.map((part) => partSummary(fieldsAtPath("activities", path), part as FormValues, words));

test("a closed purpose tells its grounds, a closed ground the part it covers and its law", () => {
  const [first] = summaries("purposes", shop.purposes, inEnglish);
  assert.equal(first, "main purpose · Contract, Legitimate interests, and Legal obligation");
  const grounds = summaries("purposes.grounds", shop.purposes[0]?.grounds ?? [], inEnglish);
  assert.equal(
    grounds[2],
    "payment records · Code de commerce L123-22 and Code général des impôts 286",
  );
});

test("a closed retention rule reads as a sentence: phases, earlier or later, counts, what happens then", () => {
  const rules = summaries("retention", shop.retention, inEnglish);
  assert.match(rules[0] ?? "", /3 years from the later of end of the contract and guarantee-end/);
  assert.match(rules[0] ?? "", /archive: 10 years from end of the previous phase/);
  assert.match(rules[0] ?? "", /backups 30 days longer/);
  assert.match(
    rules[1] ?? "",
    /3 years from the earlier of last contact .* and withdrawal of consent/,
  );
  assert.match(rules[2] ?? "", /the last 500 events · then deletion/);
  assert.match(rules[3] ?? "", /as long as you wish/);
  const [french] = summaries("retention", shop.retention, inFrench);
  assert.match(french ?? "", /3 ans à compter de : du dernier survenu|3 ans à compter/);
});

test("a closed recipient tells its role, its service and where data go", () => {
  const [bank, host] = summaries("involvements", shop.involvements, inEnglish);
  assert.equal(bank, "Separate controller · online payment · United States");
  assert.equal(host, "Processor · hosting · none (verified)");
});

test("what is usual is offered where nothing says it yet, and taking it over ends the offer", () => {
  const fields = fieldsAtPath("activities", "purposes");
  let values: FormValues = {
    catalogueId: "newsletter",
    name: {},
    grounds: [],
    isDirectMarketing: null,
  };
  const offers = suggestionsFor(fields, values, inEnglish, () => "new");
  assert.deepEqual(
    offers.map(({ kind }) => kind),
    ["wording", "ground", "marketing"],
  );
  for (const { fills } of offers) values = { ...values, ...fills };
  assert.deepEqual(
    suggestionsFor(fields, values, inEnglish, () => "new"),
    [],
  );
});

test("a reference period is offered with where it comes from", () => {
  const fields = fieldsAtPath("activities", "retention");
  const [offer] = suggestionsFor(
    fields,
    { presetId: "prospect_marketing", phases: [] },
    inEnglish,
    () => "new",
  );
  assert.equal(offer?.says, "3 years from last contact initiated by the person");
  assert.match(offer?.source ?? "", /CNIL/);
});
