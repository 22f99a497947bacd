import assert from "node:assert/strict";
import { test } from "node:test";
import { translationState } from "./translation-state.ts";

const text = (words: string, changedAt: string | null) => ({ text: words, changedAt });
const monday = "2026-11-16T09:00:00.000Z";
const friday = "2026-11-20T09:00:00.000Z";

test("a text in one language only lacks the other", () => {
  const value = { en: text("orders", monday) };
  assert.equal(translationState(value, "fr"), "missing");
  assert.equal(translationState(value, "en"), null);
});

test("a translation altered before its source is older", () => {
  const value = { en: text("orders", friday), fr: text("commandes", monday) };
  assert.equal(translationState(value, "fr"), "older");
  assert.equal(translationState(value, "en"), null);
});

test("typing in one language makes the saved other one older at once", () => {
  const value = { en: text("orders", null), fr: text("commandes", monday) };
  assert.equal(translationState(value, "fr"), "older");
  assert.equal(translationState(value, "en"), null);
});

test("texts saved or typed together are of one age, and nothing at all lacks nothing", () => {
  const together = { en: text("orders", monday), fr: text("commandes", monday) };
  const typed = { en: text("orders", null), fr: text("commandes", null) };
  for (const locale of ["en", "fr"] as const) {
    assert.equal(translationState(together, locale), null);
    assert.equal(translationState(typed, locale), null);
    assert.equal(translationState({}, locale), null);
  }
});
