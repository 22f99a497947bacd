import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compilePolicy } from "#policy/compile.ts";
import {
  type DocumentSection,
  type PolicyDocument,
  type Sentence,
  sentencesOf,
  sentenceText,
} from "#policy/document.ts";
import { omissions } from "#policy/omissions.ts";
import english from "#policy/sentences/en.json" with { type: "json" };
import { countryCodes, countryName } from "#register/countries.ts";
import { type Locale, locales } from "#register/locale.ts";
import { parseDocument } from "#register/parse-document.ts";
import type { Policy } from "#register/registry.ts";
import { makeRegister, type Register, type RegisterRecords } from "#register/register.ts";
import { readSample } from "./samples.ts";
import {
  seedData,
  seedFacts,
  seedProcedures,
  seedPurposes,
  seedRecipients,
  seedSections,
  type SeedSection,
  seedWords,
} from "./seed-facts.ts";

/** A sample as the register it becomes when it is imported. */
function registerOf(name: string): Register {
  const parsed = parseDocument(readSample(name), "en");
  assert.ok(parsed.ok);
  const at = "2026-11-22T12:00:00.000Z";
  const kept = { version: 1, createdAt: at, updatedAt: at, updatedBy: "import" };
  const records = Object.fromEntries(
    Object.entries(parsed.records).map(([collection, list]) => [
      collection,
      list.map((record) => ({ ...record, ...kept })),
    ]),
  );
  return makeRegister(records as unknown as RegisterRecords, at);
}

function policyOf(register: Register): Policy {
  const policy = register.find("policies", "policy-privacy");
  assert.ok(policy);
  return policy;
}

function compiled(name: string, locale: Locale): PolicyDocument {
  const register = registerOf(name);
  const policy = policyOf(register);
  return compilePolicy(register, policy, locale, {
    version: null,
    baseUrl: "https://privacy.example",
  });
}

/** Typed characters instead of typographic ones, so that facts can be written down plainly. */
const plain = (text: string) =>
  text
    .replaceAll(/[\u00A0\u202F]/g, " ")
    .replaceAll("\u2019", "'")
    .replaceAll(/\s+/g, " ");

const textOf = (sentences: readonly Sentence[]) => plain(sentences.map(sentenceText).join(" "));

/** What a reader takes in at once: each paragraph, list item with its introduction and table row of a section, below its headings. */
function unitsOf(section: DocumentSection, headings = ""): readonly string[] {
  const under = `${headings} ${section.title}`;
  const own = section.blocks.flatMap((block) => {
    if (block.kind === "table") return block.rows.map(({ cells }) => cells.map(textOf).join(" | "));
    if (block.kind === "list") {
      return block.items.map((item) => `${textOf(block.intro)} ${textOf(item)}`);
    }
    return [textOf(block.sentences)];
  });
  const parts = section.sections.flatMap((part) => unitsOf(part, under));
  return [...own.map((text) => plain(`${under}: ${text}`)), ...parts];
}

function unitsIn(document: PolicyDocument, id: SeedSection): readonly string[] {
  const section = document.sections.find((one) => one.id === id);
  assert.ok(section, `no section ${id}`);
  return unitsOf(section);
}

/** The place of the first unit in which all are found; −1 where there is none. */
const placeOf = (units: readonly string[], found: readonly RegExp[]) =>
  units.findIndex((unit) => found.every((one) => one.test(unit)));

function assertAscending(places: readonly number[], what: string) {
  assert.ok(
    places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0)),
    `${what}: ${places.join(", ")}`,
  );
}

describe("the English policy compiled from the sample of OGO SECURITY", () => {
  const document = compiled("ogo-security", "en");
  const sentences = [...sentencesOf(document)];
  const text = plain(sentences.map(sentenceText).join("\n"));

  for (const { states, section, found } of seedFacts) {
    test(`${section}: ${states}`, () => {
      const units = unitsIn(document, section);
      assert.ok(placeOf(units, found) >= 0, `${found.join(" and ")} not in:\n${units.join("\n")}`);
    });
  }

  test("begins with the preamble and the five articles in the seed's order", () => {
    const ids = document.sections.map(({ id }) => id);
    assert.deepEqual(ids.slice(0, seedSections.length), seedSections);
    const titles = document.sections.map(({ title }) => plain(title)).slice(0, 6);
    const expected = [/preamble/i, /1.*definitions/i, /2.*controller/i, /3.*data/i];
    for (const [index, title] of [...expected, /4.*recipients/i, /5.*rights/i].entries()) {
      assert.match(titles[index] ?? "", title);
    }
  });

  for (const { name, data } of seedProcedures) {
    test(`collects by “${name}” exactly the seed's data, in its order`, () => {
      const unit = unitsIn(document, "art3").find((one) => seedWords(name).test(one)) ?? "";
      const list = unit.slice(unit.search(seedWords(name)) + name.length);
      const named = seedData
        .map((item) => ({ item, place: list.search(seedWords(item)) }))
        .filter(({ place }) => place >= 0)
        .sort((a, b) => a.place - b.place);
      assert.deepEqual(
        named.map(({ item }) => item),
        data,
      );
    });
  }

  test("keeps the seed's order of procedures, purposes and recipients", () => {
    const data = unitsIn(document, "art3");
    const procedures = seedProcedures.map(({ name }) => placeOf(data, [seedWords(name)]));
    assertAscending(procedures, "procedures");
    const purposes = data.filter((unit) => !seedProcedures.some(({ name }) => unit.includes(name)));
    assertAscending(
      seedPurposes.map((purpose) => placeOf(purposes, [seedWords(purpose)])),
      "purposes",
    );
    const recipients = unitsIn(document, "art4");
    assertAscending(
      seedRecipients.map((words) => placeOf(recipients, words.map(seedWords))),
      "recipients",
    );
  });

  test("says nothing that it cannot trace to a record, but for fixed words", () => {
    const templates: Readonly<Record<string, string>> = english;
    const loose = sentences.filter(
      ({ origins, template }) => origins.length === 0 && (templates[template] ?? "{").includes("{"),
    );
    assert.deepEqual(loose.map(sentenceText), []);
  });

  test("cites only places of records that exist and say something", () => {
    const register = registerOf("ogo-security");
    for (const { key, origins } of sentences) {
      for (const { collection, id, pointer } of origins) {
        let value: unknown = register.find(collection, id);
        assert.ok(value !== undefined, `${key}: ${collection}/${id}`);
        for (const step of pointer.split("/").slice(1)) {
          assert.ok(typeof value === "object" && value !== null, `${key}: ${pointer}`);
          value = (value as Readonly<Record<string, unknown>>)[step];
        }
        assert.notEqual(value, undefined, `${key}: ${pointer}`);
      }
    }
  });

  test("states no retention period, for none is recorded", () => {
    const retention = sentences.filter(({ template }) => template.startsWith("retention."));
    assert.deepEqual(retention.map(sentenceText), []);
    assert.doesNotMatch(text, /\b(\d+|one|two|three) (days?|months?|years?)\b/i);
  });

  test("names no country but France, for no other is recorded", () => {
    const named = countryCodes
      .filter((code) => code !== "FR")
      .map((code) => countryName(code, "en"))
      .filter((name) => seedWords(name).test(text));
    assert.deepEqual(named, []);
  });

  test("claims no contract, safeguard, transfer or security measure, for none is recorded", () => {
    assert.deepEqual(
      sentences
        .filter(({ template }) => /^(transfer|security|adm)\./.test(template))
        .map(sentenceText),
      [],
    );
    assert.doesNotMatch(
      text,
      /bound by a contract|contractual clauses|Privacy Framework|adequate/i,
    );
  });

  test("gives no legal basis but those shown by the three procedures", () => {
    const basis = sentences.filter(({ template }) => template.startsWith("basis."));
    assert.deepEqual(basis.map(sentenceText), []);
    assert.doesNotMatch(text, /legitimate interests? in|Art\. 6\(1\)/i);
  });
});

for (const name of ["ogo-security", "ogo-security-completed"]) {
  test(`the policy compiled from ${name} makes the same statements in English and in French`, () => {
    const [en, fr] = locales.map((locale) => [...sentencesOf(compiled(name, locale))]);
    assert.ok(en !== undefined && fr !== undefined && en.length > 40);
    assert.deepEqual(
      fr.map(({ key }) => key),
      en.map(({ key }) => key),
    );
    for (const [index, sentence] of fr.entries()) {
      assert.notEqual(sentenceText(sentence), "", sentence.key);
      assert.deepEqual(sentence.origins, en[index]?.origins, sentence.key);
    }
  });
}

for (const locale of locales) {
  test(`the completed sample lacks nothing its policy should say (${locale})`, () => {
    const register = registerOf("ogo-security-completed");
    assert.deepEqual(omissions(register, policyOf(register), locale), []);
    const sentences = [...sentencesOf(compiled("ogo-security-completed", locale))];
    const empty = sentences.filter(({ template }) => template === "cell.empty");
    assert.deepEqual(
      empty.map(({ key }) => key),
      [],
    );
    for (const due of ["basis.", "retention.", "transfer.", "security.", "adm.none", "cookies."]) {
      assert.ok(
        sentences.some(({ template }) => template.startsWith(due)),
        due,
      );
    }
  });
}
