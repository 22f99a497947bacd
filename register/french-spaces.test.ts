import assert from "node:assert/strict";
import { test } from "node:test";
import { articleTexts } from "./article-texts.ts";
import { type Entity, walkFields } from "./entity.ts";
import { frenchSpaces, inFrench, plainSpaces, withFrenchSpaces } from "./french-spaces.ts";
import { problemTexts } from "./problem-texts.ts";
import { adequacyDecisions } from "./reference/adequacy.ts";
import { transferMechanisms } from "./reference/mechanisms.ts";
import { members } from "./reference/members.ts";
import { collections, entityOf } from "./registry.ts";
import { plainFrenchSpaces } from "./testing/plain-french-spaces.ts";
import { builtInTerms } from "./vocabulary.ts";
import { vocabularyNames } from "./vocabulary-names.ts";

test("no line breaks before the marks of French, nor inside its quotes", () => {
  assert.equal(
    frenchSpaces("Quitter « ceci » ? Oui ; non ! À 10:30, voici : https://x.fr"),
    "Quitter «\u00A0ceci\u00A0»\u202F? Oui\u202F; non\u202F! À 10:30, voici\u00A0: https://x.fr",
  );
  const text = "« Quoi » ? Voici : 9\u202F000 ; 5\u00A0% !";
  assert.equal(frenchSpaces(frenchSpaces(text)), frenchSpaces(text));
  assert.equal(plainSpaces(frenchSpaces(text)), text);
});

test("only what is said in French gets its spaces, at any depth, and what needs none stays the same object", () => {
  const title = (name: string) => `${name} ?`;
  const text = { en: "Why ?", fr: "Pourquoi ?", title, more: [{ fr: "« oui »" }, null] };
  assert.deepEqual(withFrenchSpaces(text), {
    en: "Why ?",
    fr: "Pourquoi\u202F?",
    title,
    more: [{ fr: "«\u00A0oui\u00A0»" }, null],
  });
  const settled = { label: { en: "Name", fr: "Nom" }, at: new Date(0) };
  assert.equal(withFrenchSpaces(settled), settled);
});

test("what French functions answer has the spaces too, whatever they are given", () => {
  const texts = inFrench({ ask: (name: string) => `« ${name} » ?`, list: ["a : b"], count: 2 });
  assert.equal(texts.ask("Nom : A"), "«\u00A0Nom\u00A0: A\u00A0»\u202F?");
  assert.deepEqual([texts.list, texts.count], [["a\u00A0: b"], 2]);
});

test("every French text that declares the register has its spaces", () => {
  const entities: readonly Entity[] = collections.map(entityOf);
  const declared = entities.map(({ fields, label, plural, purpose, sections }) => [
    [label, plural, purpose, sections],
    [...walkFields(fields)],
  ]);
  const words = vocabularyNames.map(builtInTerms);
  assert.deepEqual(plainFrenchSpaces([declared, words, problemTexts, articleTexts]), []);
  const reference = [adequacyDecisions([]), transferMechanisms([]), members([])];
  assert.deepEqual(plainFrenchSpaces(reference), []);
});
