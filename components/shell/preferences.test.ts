import assert from "node:assert/strict";
import { test } from "node:test";
import { localeOf, themeOf } from "./preferences.ts";

test("the language chosen in this browser counts before the person's, that before the browser's", () => {
  assert.equal(localeOf("fr", "en", "en"), "fr");
  assert.equal(localeOf(undefined, "fr", "en"), "fr");
  assert.equal(localeOf(undefined, null, "fr-CA,fr;q=0.9,en;q=0.8"), "fr");
});

test("the most wanted language that exists is taken, English where none does", () => {
  assert.equal(localeOf(undefined, null, "en;q=0.3, de, fr;q=0.7"), "fr");
  assert.equal(localeOf("xx", "yy", "de,it"), "en");
  assert.equal(localeOf(undefined, undefined, null), "en");
});

test("a theme cookie that names no theme means the system's", () => {
  assert.equal(themeOf("dark"), "dark");
  assert.equal(themeOf("neon"), "system");
  assert.equal(themeOf(undefined), "system");
});
