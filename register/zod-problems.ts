import type * as z from "zod";
import type { Bilingual, Locale } from "./locale.ts";
import { type Facts, type Problem, type ProblemCode, problemAt } from "./problem.ts";

const expectations: Readonly<Record<string, Bilingual>> = {
  string: { en: "a text", fr: "un texte" },
  number: { en: "a number", fr: "un nombre" },
  boolean: { en: "true, false or null", fr: "true, false ou null" },
  array: { en: "a list […]", fr: "une liste […]" },
  object: { en: "an object {…}", fr: "un objet {…}" },
};

/** What zod found, in our words: one problem per wrong field, and one per unknown key with its place. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], locale: Locale): Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
    switch (issue.code) {
      case "custom": {
        const { problem, facts } = issue.params as { problem: ProblemCode; facts: Facts };
        return [problemAt(path, problem, locale, facts)];
      }
      case "unrecognized_keys":
        return issue.keys.map((name) =>
          problemAt([...path, name], "unknown-field", locale, { name }),
        );
      case "invalid_type": {
        const expected = expectations[issue.expected] ?? issue.expected;
        return [problemAt(path, "wrong-type", locale, { expected })];
      }
      default:
        throw new Error(`the schema has an issue without words: ${issue.code}`);
    }
  });
}
