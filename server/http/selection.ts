import type { Selection } from "#register/selection.ts";
import { invalid } from "../refusal.ts";
import type { Call } from "./route.ts";

const choices: Readonly<Record<string, readonly string[]>> = {
  role: ["controller", "processor"],
  internal: ["true", "false"],
};

const names = ["activity", "organisation", "role", "internal"] as const;

/** The part of the register that a query selects for print; other formats hold all of it. @throws Refusal invalid */
export function selectionOf({ ctx, parameters, query }: Call): Selection {
  const wrong = names.find((name) => {
    const value = query.get(name);
    if (value === null) return false;
    return parameters["file"] !== "register.pdf" || choices[name]?.includes(value) === false;
  });
  if (wrong !== undefined) {
    const list = choices[wrong]?.join(", ") ?? "id";
    const detail = {
      en: `${wrong} (${list}) selects what register.pdf shows, and nothing else.`,
      fr: `${wrong} (${list}) choisit ce que montre register.pdf, et rien d’autre.`,
    };
    throw invalid([{ pointer: `/${wrong}`, detail: detail[ctx.locale], code: "selection" }]);
  }
  const role = query.get("role");
  return {
    activity: query.get("activity") ?? undefined,
    organisation: query.get("organisation") ?? undefined,
    role: role === "controller" || role === "processor" ? role : undefined,
    internal: query.get("internal") === "false" ? false : undefined,
  };
}
