import type { Selection } from "#register/selection.ts";
import { invalid } from "../refusal.ts";
import type { RemarkChoice } from "../registers/remarks.ts";
import type { Call } from "./route.ts";

const choices: Readonly<Record<string, readonly string[]>> = {
  role: ["controller", "processor"],
  internal: ["true", "false"],
  findings: ["true", "false"],
  history: ["true", "false"],
};

const names = ["activity", "organisation", "role", "internal", "findings", "history"] as const;

/** What a query chooses for print: a part of the register, and remarks on its records. */
type PrintQuery = { readonly selection: Selection; readonly remarks: RemarkChoice };

/**
 * What a query chooses for print; other formats hold the register and nothing else. Findings and history tell what is
 * internal: they go with a print that leaves it out only by mistake. @throws Refusal invalid
 */
export function printOf({ ctx, parameters, query }: Call): PrintQuery {
  const wrong = names.find((name) => {
    const value = query.get(name);
    if (value === null) return false;
    return parameters["file"] !== "register.pdf" || choices[name]?.includes(value) === false;
  });
  if (wrong !== undefined) {
    const list = choices[wrong]?.join(", ") ?? "id";
    const detail = {
      en: `${wrong} (${list}) chooses what register.pdf shows, and nothing else.`,
      fr: `${wrong} (${list}) choisit ce que montre register.pdf, et rien d’autre.`,
    };
    throw invalid([{ pointer: `/${wrong}`, detail: detail[ctx.locale], code: "selection" }]);
  }
  const role = query.get("role");
  const internal = query.get("internal") === "false" ? false : undefined;
  const remarks = {
    findings: query.get("findings") === "true",
    history: query.get("history") === "true",
  };
  if (internal === false && (remarks.findings || remarks.history)) {
    const pointer = remarks.findings ? "/findings" : "/history";
    throw invalid([{ pointer, detail: tellsInternal[ctx.locale], code: "internal" }]);
  }
  const selection = {
    activity: query.get("activity") ?? undefined,
    organisation: query.get("organisation") ?? undefined,
    role: role === "controller" || role === "processor" ? role : undefined,
    internal,
  } as const;
  return { selection, remarks };
}

const tellsInternal = {
  en: "Findings and history tell what is internal: leave internal=false out, or them.",
  fr: "Les constats et l’historique disent ce qui est interne : retirez internal=false, ou retirez-les.",
};
