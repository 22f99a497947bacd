import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { locales } from "#register/locale.ts";
import { compilePolicy } from "./compile.ts";
import { plainText } from "./plain-text.ts";
import { onlyPolicy, registerOf } from "./testing.ts";

const samples = ["ogo-security", "ogo-security-completed"];
const context = { version: null, baseUrl: "https://privacy.example" };

/** The texts of the sample policies as somebody read and accepted them; UPDATE_GOLDEN=1 writes them anew. */
for (const sample of samples) {
  for (const locale of locales) {
    test(`the policy of ${sample} reads as accepted in “${locale}”`, () => {
      const source = new URL(`../samples/${sample}.json`, import.meta.url);
      const { format: _, ...records } = JSON.parse(readFileSync(source, "utf8"));
      const register = registerOf(records);
      const text = plainText(compilePolicy(register, onlyPolicy(register), locale, context));
      const golden = new URL(`./golden/${sample}.${locale}.txt`, import.meta.url);
      if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(golden, text);
      assert.equal(text, readFileSync(golden, "utf8"));
    });
  }
}
