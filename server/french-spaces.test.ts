import assert from "node:assert/strict";
import { test } from "node:test";
import { rules } from "#checks/rules.ts";
import { isPlain, plainFrenchSpaces } from "#register/testing/plain-french-spaces.ts";
import { problemAnswer } from "./http/problem.ts";
import { invalid, Refusal } from "./refusal.ts";
import { suggestions } from "./start/suggestions.ts";
import { trailWords } from "./trail/words/sentence.ts";

test("every French text that the server answers with has the spaces of its typography", () => {
  assert.deepEqual(plainFrenchSpaces([rules, suggestions()]), []);
  assert.ok(!isPlain(JSON.stringify(trailWords("fr"))));
});

test("a refusal and its problems have them too", () => {
  const text = { en: "Why?", fr: "Pourquoi ? Dites-le." };
  const refused = problemAnswer(new Refusal("conflict", text), "fr", "1").body;
  assert.ok((refused as { title: string }).title.startsWith("Pourquoi\u202F?"));
  const problem = { pointer: "/name", detail: "« A » : non.", code: "count" };
  const answer = (locale: "en" | "fr") => problemAnswer(invalid([problem]), locale, "1").body;
  assert.equal((answer("fr") as { detail: string }).detail, "«\u00A0A\u00A0»\u00A0: non.");
  assert.equal((answer("en") as { detail: string }).detail, problem.detail);
});
