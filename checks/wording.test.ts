import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Locale } from "#register/locale.ts";
import { checkRegister } from "./checker.ts";
import { rules } from "./rules.ts";
import { Draft } from "./testing/draft.ts";
import { at, both } from "./testing/words.ts";
import { articleOf, wordsOf } from "./wording.ts";

/** The words of the one finding that an edit of the complete register brings. */
const wordsAfter = (edit: (draft: Draft) => unknown) => {
  const draft = new Draft();
  edit(draft);
  const register = draft.register();
  const [finding, ...others] = checkRegister(register, at);
  assert.ok(finding !== undefined && others.length === 0);
  return (locale: Locale) => wordsOf(finding, register, locale);
};

describe("the words of a finding", () => {
  test("name what it is about in the language of the reader", () => {
    const words = wordsAfter((draft) => (draft.purpose("fraud").grounds = []));
    assert.equal(words("en").message, "Purpose “Detecting fraudulent orders” has no legal basis.");
    assert.match(words("fr").message, /«\u00A0Détection des commandes frauduleuses\u00A0»/);
  });

  test("say in which language a text is missing where others have it", () => {
    const words = wordsAfter((draft) =>
      Object.assign(draft.ground("fraud-interest"), { interest: { en: both("safety", "").en } }),
    );
    assert.equal(
      words("en").message,
      "The legitimate interest pursued is not stated (in French) – Detecting fraudulent orders › Legitimate interests.",
    );
    assert.match(words("fr").message, /\(en français\) – .+ › Intérêts? légitimes?\.$/);
  });

  test("name the part of the record that they are about", () => {
    const words = wordsAfter((draft) => (draft.involvement("orders-payments").contractId = null));
    assert.equal(words("en").message, "Processor without an Art. 28 contract – Paiement Sûr.");
    assert.equal(words("fr").message, "Sous-traitant sans contrat (art. 28) – Paiement Sûr.");
  });

  test("name it once where the message names it already", () => {
    const words = wordsAfter((draft) => (draft.purpose("fraud").grounds = []));
    assert.equal(words("en").message.split("Detecting fraudulent orders").length, 2);
  });

  test("ask the question of a rule that only a person can decide", () => {
    const words = wordsAfter((draft) => (draft.party("payments").sector = "bank"));
    assert.match(words("en").fix, /\?$/);
  });

  test("write dates out", () => {
    const words = wordsAfter((draft) => (draft.activity("orders").nextReviewAt = "2026-03-01"));
    assert.match(words("en").message, /1 March 2026/);
    assert.match(words("fr").message, /1 mars 2026/);
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
