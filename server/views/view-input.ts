import type { Problem } from "#register/problem.ts";
import { type Collection, isCollection } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { invalid } from "../refusal.ts";

/** What a person says about a view. */
export type ViewInput = {
  readonly name: string;
  readonly address: string;
  readonly shared: boolean;
};

const longestName = 100;
const longestAddress = 4000;

/** A view as a client sends it, checked. @throws Refusal invalid, naming each wrong field */
export function viewInput(ctx: Context, input: unknown): ViewInput {
  const { name, address, shared } = fieldsOf(input);
  const problems: Problem[] = [];
  const wrong = (field: string, detail: { en: string; fr: string }) =>
    problems.push({ pointer: `/${field}`, detail: detail[ctx.locale], code: "view" });
  const title = typeof name === "string" ? name.trim() : "";
  if (title === "" || title.length > longestName || !isStorable(title)) {
    wrong("name", {
      en: `Give it a name of 1 to ${longestName} characters.`,
      fr: `Donnez-lui un nom de 1 à ${longestName} caractères.`,
    });
  }
  if (typeof address !== "string" || address.length > longestAddress || !isStorable(address)) {
    wrong("address", {
      en: "The query string of the address of a list.",
      fr: "Les paramètres de l’adresse d’une liste.",
    });
  }
  if (typeof shared !== "boolean") {
    wrong("shared", { en: "shared is true or false.", fr: "shared vaut true ou false." });
  }
  if (problems.length > 0) throw invalid(problems);
  return { name: title, address: String(address), shared: shared === true };
}

/** The collection a new view is about. @throws Refusal invalid */
export function viewCollection(ctx: Context, name: unknown): Collection {
  if (typeof name === "string" && isCollection(name)) return name;
  const detail = { en: "There is no such list.", fr: "Cette liste n’existe pas." };
  throw invalid([{ pointer: "/collection", detail: detail[ctx.locale], code: "collection" }]);
}

/** The fields of a JSON object; none of anything else. */
export function fieldsOf(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input)
    ? (input as Readonly<Record<string, unknown>>)
    : {};
}

const isStorable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();
