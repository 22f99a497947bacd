import assert from "node:assert/strict";
import { test } from "node:test";
import { locales } from "./locale.ts";
import { builtInTerms } from "./vocabulary.ts";

/** The vocabularies whose labels stand in what the public reads. */
const publicVocabularies = [
  "data_categories",
  "data_sources",
  "data_subject_categories",
  "legal_bases",
  "other_grounds",
  "processing_operations",
  "recipient_roles",
  "rights",
] as const;

/** What between brackets is a word to staff: a provision, a country whose law it is, or a remark on the choice. */
const forStaff = /\((?:[^)]*\b(?:art|arts|loi|law|GDPR|RGPD|CNIL|France|other|autre)\b[^)]*)\)/i;

test("no label that the public reads carries a note to staff", () => {
  for (const name of publicVocabularies)
    for (const item of builtInTerms(name))
      for (const locale of locales) assert.doesNotMatch(item[locale], forStaff, item.id);
});

test("a note is said in every language, and only beside the label", () => {
  for (const name of publicVocabularies)
    for (const { id, note_en, note_fr, en, fr } of builtInTerms(name)) {
      assert.equal(note_en === undefined, note_fr === undefined, id);
      if (typeof note_en !== "string" || typeof note_fr !== "string") continue;
      assert.ok(!en.includes(note_en) && !fr.includes(note_fr), id);
    }
});
