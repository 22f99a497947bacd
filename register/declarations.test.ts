import assert from "node:assert/strict";
import { test } from "node:test";
import { type Entity, keptFields, walkFields } from "./entity.ts";
import type { Field } from "./field.ts";
import type { Bilingual } from "./locale.ts";
import { collections, entityOf, uniqueFields } from "./registry.ts";
import { builtInTerms } from "./vocabulary.ts";
import { vocabularyNames } from "./vocabulary-names.ts";
import { termIdPattern } from "./formats.ts";

const entities: readonly Entity[] = collections.map(entityOf);

/** Every field of every entity with its place, for messages. */
const fields: readonly (readonly [place: string, field: Field])[] = entities.flatMap((entity) =>
  [...walkFields(entity.fields)].map(([path, field]) => [`${entity.name}.${path}`, field] as const),
);

/** Every text of the declarations that a person reads. */
function* textsOf(): Generator<readonly [place: string, text: Bilingual]> {
  for (const { name, label, plural, purpose, sections } of entities) {
    yield [name, label];
    yield [`${name} (plural)`, plural];
    yield [`${name} (purpose)`, purpose];
    for (const section of sections) yield [`${name} section ${section.id}`, section.label];
  }
  for (const [place, field] of fields) {
    yield [place, field.label];
    if (field.help !== undefined) yield [`${place} (help)`, field.help];
    if (field.kind === "choice" || field.kind === "choices") {
      for (const option of field.options) yield [`${place} = ${option.id}`, option];
    }
  }
}

test("every collection is named after its entity's declaration", () => {
  for (const collection of collections) {
    assert.equal(entityOf(collection).collection, collection);
    assert.match(collection, /^[a-z]+(?:-[a-z]+)*$/);
  }
  assert.equal(new Set(entities.map(({ name }) => name)).size, entities.length);
});

test("every field of an entity is in exactly one section", () => {
  for (const { name, fields: own, sections } of entities) {
    const shown = sections.flatMap((section) => section.fields);
    assert.deepEqual([...shown].sort(), Object.keys(own).sort(), name);
    assert.equal(new Set(sections.map(({ id }) => id)).size, sections.length, name);
  }
});

test("the columns of a list and the unique fields exist", () => {
  for (const { name, fields: own, columns } of entities) {
    assert.ok(columns.length > 0, name);
    for (const column of columns) assert.ok(own[column] !== undefined, `${name}.${column}`);
  }
  for (const collection of collections) {
    const unique = uniqueFields[collection];
    if (unique !== undefined) assert.equal(entityOf(collection).fields[unique]?.kind, "text");
  }
});

test("field names are camelCase and none is a name of the server or of the language", () => {
  const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));
  for (const [place] of fields) {
    const name = place.slice(place.lastIndexOf(".") + 1);
    assert.match(name, /^[a-z][a-zA-Z0-9]*$/, place);
    const isTopLevel = place.split(".").length === 2;
    assert.ok(name !== "id" && !inherited.has(name), place);
    if (isTopLevel) assert.ok(!(keptFields as readonly string[]).includes(name), place);
  }
});

test("everything a person reads is written in English and in French", () => {
  for (const [place, text] of textsOf()) {
    for (const words of [text.en, text.fr]) {
      assert.match(words, /\S/, place);
      assert.equal(words, words.trim(), place);
      assert.doesNotMatch(words, / {2}/, place);
    }
  }
});

test("French texts are French: quotes, accents and no English left over", () => {
  for (const [place, text] of textsOf()) {
    // Mentions ({{data:ID}}) are written the same in every language.
    const fr = text.fr.replaceAll(/\{\{[^{}]*\}\}/g, "");
    assert.doesNotMatch(fr, /[“”]/, place);
    assert.doesNotMatch(
      fr,
      /\b(?:the|of|and|with|for|data|date of|name|address)\b/i,
      `${place}: ${fr}`,
    );
    assert.doesNotMatch(
      fr,
      /\b(?:responsabilite|duree|donnees|finalite|securite|numero)\b/i,
      place,
    );
  }
});

test("English texts are English and spelt the British way", () => {
  for (const [place, text] of textsOf()) {
    // A hint may quote what the French text of the field looks like.
    const en = text.en.replaceAll(/French [^(]*\(« [^»]* »\)/g, "");
    assert.doesNotMatch(en, /[«»]/, place);
    assert.doesNotMatch(en, /[éèêàçûîœ]/i, `${place}: ${en}`);
    assert.doesNotMatch(en, /\b(?:organization|authorization|anonymiz|behavior|center)\w*/i, place);
  }
});

/** Words that English and French share. */
const shared =
  /^(?:Description|Notes?|Certifications?|Contact|Contacts|Version|Phases?|Justification|Condition|Conclusion|Articles?|Documents?|Sources?|Organisations?|SIREN|SIRET|DPO|Type|Site|Modules?(?: \d)?|Cookies?|Pixel|SDK|API|Import|Audience|Service|Code|Client|Active|Inactive|Transmission|Installation|Minimum|Parent)$/;

test("a French label differs from the English one unless the languages share the word", () => {
  for (const [place, { en, fr }] of textsOf()) {
    if (en === fr) assert.match(en, shared, place);
  }
});

test("two fields side by side never have the same label", () => {
  const parents = Map.groupBy(fields, ([place]) => place.slice(0, place.lastIndexOf(".")));
  for (const [parent, siblings] of parents) {
    for (const locale of ["en", "fr"] as const) {
      const labels = siblings.map(([, field]) => field.label[locale]);
      const twice = labels.filter((label, index) => labels.indexOf(label) !== index);
      assert.deepEqual(twice, [], `${parent} (${locale})`);
    }
  }
});

test("the options of a choice have ids and labels of their own", () => {
  for (const [place, field] of fields) {
    if (field.kind !== "choice" && field.kind !== "choices") continue;
    for (const key of ["id", "en", "fr"] as const) {
      const values: readonly string[] = field.options.map((option) => option[key]);
      assert.equal(new Set(values).size, values.length, `${place} ${key}`);
    }
    for (const { id } of field.options) assert.match(id, termIdPattern, place);
  }
});

test("every reference leads to a kind of record or part that exists", () => {
  const targets = new Set<string>(entities.map(({ name }) => name));
  for (const [, field] of fields) if (field.kind === "parts") targets.add(field.part);
  for (const [place, field] of fields) {
    if (field.kind === "ref" || field.kind === "refs") assert.ok(targets.has(field.to), place);
  }
});

test("every kind of part is declared in one place, so that its ids lead to one", () => {
  const places = fields.flatMap(([place, field]) =>
    field.kind === "parts" ? [[field.part, place]] : [],
  );
  assert.equal(new Set(places.map(([part]) => part)).size, places.length, JSON.stringify(places));
});

test("the fields of an internal group, row or part are internal themselves", () => {
  const internal = fields.filter(
    ([, field]) => field.visibility === "internal" && "fields" in field,
  );
  for (const [parent] of internal) {
    for (const [place, field] of fields) {
      if (place.startsWith(`${parent}.`)) assert.equal(field.visibility, "internal", place);
    }
  }
});

test("every vocabulary exists, and its words have one id each and a label in both languages", () => {
  for (const name of vocabularyNames) {
    const terms = builtInTerms(name);
    assert.ok(terms.length > 0, name);
    assert.equal(new Set(terms.map(({ id }) => id)).size, terms.length, name);
    for (const term of terms) {
      assert.match(term.id, termIdPattern, name);
      assert.match(term.en, /\S/, `${name} ${term.id}`);
      assert.match(term.fr, /\S/, `${name} ${term.id}`);
    }
  }
  for (const [place, field] of fields) {
    if (field.kind !== "term" && field.kind !== "terms") continue;
    for (const name of field.vocabularies) assert.ok(vocabularyNames.includes(name), place);
  }
});

test("an organisation can add words to the vocabularies that its terms name", () => {
  const vocabulary = entityOf("terms").fields["vocabulary"];
  assert.ok(vocabulary?.kind === "choice");
  for (const { id } of vocabulary.options) {
    assert.ok((vocabularyNames as readonly string[]).includes(id), id);
  }
});
