import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { compilePolicy } from "#policy/compile.ts";
import { plainText } from "#policy/plain-text.ts";
import { makeRegister } from "#register/register.ts";
import { recordsOfSix } from "./six.ts";

const register = makeRegister(recordsOfSix(), "2026-11-23T00:00:00.000Z");
const context = { version: null, baseUrl: "https://privacy.example" };

/** The texts of the six organisations as somebody read and accepted them; UPDATE_GOLDEN=1 writes them anew. */
for (const policy of register.current("policies")) {
  for (const locale of policy.languages) {
    test(`the policy “${policy.slug}” reads as accepted in “${locale}”`, () => {
      const text = plainText(compilePolicy(register, policy, locale, context));
      const golden = new URL(`./golden/${policy.slug}.${locale}.txt`, import.meta.url);
      if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(golden, text);
      assert.equal(text, readFileSync(golden, "utf8"));
    });
  }
}
