import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { locales } from "#register/locale.ts";
import { languages } from "./language/languages.ts";
import { placeholders } from "./template.ts";

const folder = new URL("./", import.meta.url);
const english = languages.en.sentences;

test("every language has the same sentences with the same places, in the same order", () => {
  for (const locale of locales) {
    const { sentences } = languages[locale];
    assert.deepEqual(Object.keys(sentences), Object.keys(english), locale);
    for (const [id, text] of Object.entries(english)) {
      const other = Object.entries(sentences).find(([name]) => name === id)?.[1] ?? "";
      assert.deepEqual([...placeholders(other)].sort(), [...placeholders(text)].sort(), id);
      assert.ok(other.trim() !== "", id);
    }
  }
});

test("no place of a French sentence follows a word that would have to be elided or contracted", () => {
  for (const [id, text] of Object.entries(languages.fr.sentences)) {
    // Numbers, sums and dates begin with a digit and take any preposition.
    assert.doesNotMatch(
      text,
      /(^|[\s(’'])(de|à|du|des|le|la|les|que|jusqu['’]à|d['’]|l['’]) ?\{(?!(amount|date|age|count)\})/i,
      id,
    );
  }
});

test("every sentence is said by some builder", () => {
  const sources = ["*.ts", "sections/*.ts", "outline/*.json"]
    .flatMap((pattern) => globSync(pattern, { cwd: folder }))
    .filter((path) => !path.endsWith(".test.ts"))
    .map((path) => readFileSync(new URL(path, folder), "utf8"))
    .join("\n");
  const composed = ["basis.legal_obligation", "basis.public_task"];
  for (const id of Object.keys(english)) {
    assert.ok(sources.includes(`"${id}"`) || composed.includes(id), `${id} is never said`);
  }
});
