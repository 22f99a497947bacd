import assert from "node:assert/strict";
import { test } from "node:test";
import { locales } from "#register/locale.ts";
import type { PageTextId } from "../language/language.ts";
import { languages } from "../language/languages.ts";
import { dayInWords } from "./dates.ts";
import { say } from "./texts.ts";

const keys = Object.keys(languages.en.page) as PageTextId[];

test("every language has the same texts, and they fill in the same places", () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const locale of locales) {
    const { page } = languages[locale];
    assert.deepEqual(Object.keys(page), keys, locale);
    for (const key of keys)
      assert.deepEqual(places(page[key]), places(languages.en.page[key]), `${locale} ${key}`);
  }
});

test("French texts have no ordinary space before high punctuation and no straight apostrophe", () => {
  for (const key of keys) assert.doesNotMatch(say(key, "fr"), /[ ][:;!?»]|'/, key);
});

test("a value is put in as it is, even where it looks like a place", () => {
  assert.equal(say("version", "en", { n: "{n}$&" }), "Version {n}$&");
});

test("an instant falls on the day of the organisation's time zone", () => {
  assert.equal(dayInWords("2026-08-31T22:30:00Z", "fr", "Europe/Paris"), "1er\u00A0septembre 2026");
  assert.equal(dayInWords("2026-08-31T22:30:00Z", "en", "UTC"), "31\u00A0August 2026");
});

test("a plain day is that day in every time zone", () => {
  for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"])
    assert.equal(dayInWords("2026-03-21", "en", zone), "21\u00A0March 2026");
});
