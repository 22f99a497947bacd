import assert from "node:assert/strict";
import { test } from "node:test";
import { isPlain } from "#register/testing/plain-french-spaces.ts";
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

/** Words that are the same in both languages, and texts that are nothing but what they are given. */
const equal: ReadonlySet<string> = new Set([
  "English",
  "Français",
  "2",
  "2 2",
  "–",
  "Actions",
  "Certification",
  "CSV",
  "Documents",
  "Exports",
  "Import",
  "JSON-LD",
  "Menu",
  "PDF",
  "Pages",
  "Politique de confidentialité",
  "Privacy policy",
  "Suggestions",
  "Version",
  "Versions",
  "Version 2, 2, undefined",
  "version 2",
]);

test("no text is left in the other language", () => {
  const english = new Map(entries(texts("en")));
  const alike = [...entries(texts("fr"))].filter(([place, text]) => english.get(place) === text);
  assert.deepEqual(
    alike.map(([, text]) => text).filter((text) => !equal.has(text)),
    [],
  );
});

test("both languages say the same things", () => {
  const places = (locale: "en" | "fr") =>
    [...entries(texts(locale))].map(([place]) => place).sort();
  assert.deepEqual(places("fr"), places("en"));
});

test("French texts have the apostrophe of French typography", () => {
  for (const [place, text] of entries(texts("fr"))) assert.ok(!text.includes("'"), place);
});

test("French texts have the spaces of French typography", () => {
  const plain = [...entries(texts("fr"))].filter(([, text]) => isPlain(text));
  assert.deepEqual(plain, []);
  assert.equal(texts("fr").form.leaveTitle, "Quitter sans enregistrer\u202F?");
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
