import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, queryTokens, searchTokens } from "./fold.ts";

test("accents, ligatures, case and soft hyphens do not matter", () => {
  assert.equal(fold("Œuvre ÉTÉ Straße co\u00ADopération"), "oeuvre ete strasse cooperation");
});

test("a text without spaces is found by any of its characters", () => {
  assert.deepEqual(queryTokens("東京 office"), ["東", "京", "office"]);
});

test("punctuation separates words and is none", () => {
  assert.deepEqual(queryTokens("l'adresse e-mail: a.b@c.fr"), [
    "l",
    "adresse",
    "e",
    "mail",
    "a",
    "b",
    "c",
    "fr",
  ]);
});

test("other scripts stay findable: Greek, Cyrillic, Arabic, Hebrew", () => {
  assert.deepEqual(queryTokens("Ελλάδα Россия مرحبا שלום"), ["ελλαδα", "россия", "مرحبا", "שלום"]);
});

test("a party is found by its other names and by the label of its sector in both languages", () => {
  const tokens = searchTokens("parties", {
    id: "p",
    legalName: "Brevo",
    aliases: ["Sendinblue"],
    sector: "bank",
  });
  for (const token of ["brevo", "sendinblue", "bank", "banque"])
    assert.ok(tokens.includes(token), token);
});
