import assert from "node:assert/strict";
import { test } from "node:test";
import { texts } from "./texts.ts";

/** Every text of a dictionary with its place; functions are called with what they might be given. */
function* entries(value: unknown, place = ""): Generator<readonly [string, string]> {
  if (typeof value === "string") yield [place, value];
  else if (typeof value === "function") yield [place, String(value("2", "2"))];
  else if (typeof value === "object" && value !== null) {
    for (const [name, inner] of Object.entries(value)) yield* entries(inner, `${place}.${name}`);
  }
}

test("no text of the interface is empty in either language", () => {
  for (const locale of ["en", "fr"] as const) {
    for (const [place, text] of entries(texts(locale))) {
      assert.notEqual(text.trim(), "", `${locale}${place}`);
    }
  }
});

test("French texts have the apostrophe of French typography", () => {
  for (const [place, text] of entries(texts("fr"))) assert.ok(!text.includes("'"), place);
});

test("the article of a field reads as the French cite it", () => {
  assert.equal(texts("fr").article("GDPR Art. 30(1)(b)"), "RGPD art. 30(1)(b)");
  assert.equal(texts("en").article("GDPR Art. 30(1)(b)"), "GDPR Art. 30(1)(b)");
});

test("counts agree with their nouns: zero is singular in French, plural in English", () => {
  assert.equal(texts("fr").list.total(0), "0 fiche");
  assert.equal(texts("en").list.total(0), "0 records");
  assert.equal(texts("en").list.total(1), "1 record");
});
