import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkRegister } from "./checker.ts";
import { rules } from "./rules.ts";
import { Draft } from "./testing/draft.ts";
import { at, both } from "./testing/words.ts";
import { articleOf, wordsOf } from "./wording.ts";

const onlyFinding = (edit: (draft: Draft) => unknown) => {
  const draft = new Draft();
  edit(draft);
  const [finding, ...others] = checkRegister(draft.register(), at);
  assert.ok(finding !== undefined && others.length === 0);
  return finding;
};

describe("the words of a finding", () => {
  test("name what it is about in the language of the reader", () => {
    const finding = onlyFinding((draft) => (draft.purpose("fraud").grounds = []));
    assert.equal(
      wordsOf(finding, "en").message,
      "Purpose 'Detecting fraudulent orders' has no legal basis.",
    );
    assert.match(wordsOf(finding, "fr").message, /« Détection des commandes frauduleuses »/);
  });

  test("say in which language a text is missing where others have it", () => {
    const finding = onlyFinding((draft) =>
      Object.assign(draft.ground("fraud-interest"), { interest: { en: both("safety", "").en } }),
    );
    assert.equal(
      wordsOf(finding, "en").message,
      "The legitimate interest pursued is not stated (in French).",
    );
    assert.match(wordsOf(finding, "fr").message, /\(en français\)\.$/);
  });

  test("ask the question of a rule that only a person can decide", () => {
    const finding = onlyFinding((draft) => (draft.party("payments").sector = "bank"));
    assert.match(wordsOf(finding, "en").fix, /\?$/);
  });

  test("write dates out", () => {
    const finding = onlyFinding((draft) => (draft.activity("orders").nextReviewAt = "2026-03-01"));
    assert.match(wordsOf(finding, "en").message, /1 March 2026/);
    assert.match(wordsOf(finding, "fr").message, /1 mars 2026/);
  });
});

test("French citations have no English words", () => {
  const english = /\b(?:GDPR|CJEU|EDPB|recital|years|the|of|and|since)\b/u;
  const wrong = rules.map((rule) => articleOf(rule, "fr")).filter((text) => english.test(text));
  assert.deepEqual(wrong, []);
});

test("articles of the GDPR are cited as articles in both languages", () => {
  const article = { article: "GDPR 13(1)(a), 30(1)(a)" };
  assert.equal(articleOf(article, "en"), "GDPR Art. 13(1)(a), 30(1)(a)");
  assert.equal(articleOf(article, "fr"), "RGPD art. 13(1)(a), 30(1)(a)");
});
