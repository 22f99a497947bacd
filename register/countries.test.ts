import assert from "node:assert/strict";
import { test } from "node:test";
import { countryCodes, countryName, inCountry, isCountry } from "./countries.ts";
import adequacy from "./vocabularies/adequacy_decisions.json" with { type: "json" };
import eea from "./vocabularies/eea_countries.json" with { type: "json" };

/** Regions the language data of the runtime knows that ISO 3166-1 does not assign: islands, unions, test codes. */
const notCountries = new Set("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split(" "));

/** Every two-letter code the runtime has a name for, without withdrawn ones (they have another canonical form). */
function knownToTheRuntime(): string[] {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && !notCountries.has(code))
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`);
}

test("every country of ISO 3166-1 is known, and Kosovo", () => {
  assert.deepEqual(countryCodes, knownToTheRuntime());
  assert.equal(countryCodes.length, 250);
});

test("codes are two capital letters of an existing country", () => {
  for (const code of ["FR", "GB", "XK"]) assert.ok(isCountry(code));
  for (const code of ["fr", "UK", "EU", "ZZ", "FRA", "", "constructor"])
    assert.ok(!isCountry(code));
});

test("a country stands in a sentence with the preposition its language wants", () => {
  const phrases = ["FR", "DK", "NL", "CY", "US", "IQ", "CU", "RE", "HT"].map((code) => [
    inCountry(code, "en"),
    inCountry(code, "fr"),
  ]);
  assert.deepEqual(phrases, [
    ["in France", "en France"],
    ["in Denmark", "au Danemark"],
    ["in the Netherlands", "aux Pays-Bas"],
    ["in Cyprus", "à Chypre"],
    ["in the United States", "aux États-Unis"],
    ["in Iraq", "en Irak"],
    ["in Cuba", "à Cuba"],
    ["in Réunion", "à La Réunion"],
    ["in Haiti", "en Haïti"],
  ]);
});

test("French never writes “en” before a plural nor “au” before a vowel", () => {
  for (const code of countryCodes) {
    const [preposition = "", name = ""] = inCountry(code, "fr").split(/ (.*)/);
    assert.match(preposition, /^(?:en|au|aux|à|dans)$/, code);
    if (preposition === "au") assert.doesNotMatch(name, /^[AEIOUÉÎ]/, code);
    if (preposition === "aux")
      assert.match(name, /s\b|^[Îî]les|^(?:Samoa|Kiribati|Fidji|Tokelau|Tonga|Tuvalu)/, code);
  }
});

test("the phrases agree with those of the reference data on the EEA and adequacy", () => {
  for (const country of eea.items) {
    assert.equal(countryName(country.id, "en"), country.en);
    assert.equal(countryName(country.id, "fr"), country.fr);
    assert.equal(inCountry(country.id, "en"), country.en_in);
    assert.equal(inCountry(country.id, "fr"), country.fr_in);
  }
  for (const { country, en_in, fr_in } of adequacy.items) {
    if (country === null || !isCountry(country)) continue;
    assert.equal(inCountry(country, "en"), en_in);
    assert.equal(inCountry(country, "fr"), fr_in);
  }
});

test("a code without a country shows itself instead of nothing", () => {
  assert.equal(countryName("ZZ", "en"), "ZZ");
  assert.equal(inCountry("ZZ", "fr"), "en ZZ");
});
