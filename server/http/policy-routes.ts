import { isLocale, type LocalisedText, locales } from "#register/locale.ts";
import { previewPolicy } from "../policies/preview.ts";
import { preparePublication, type Publication } from "../policies/publish.ts";
import { listVersions } from "../policies/versions.ts";
import { invalid } from "../refusal.ts";
import type { Call, Route } from "./route.ts";

const slugOf = (call: Call): string => call.parameters["id"] ?? "";

/** Reads what a publication was asked for. @throws Refusal invalid */
function publicationOf(call: Call, input: unknown): Publication {
  const given =
    typeof input === "object" && input !== null ? (input as Readonly<Record<string, unknown>>) : {};
  const wrong = Object.entries(given).filter(([name, value]) => !fits(name, value));
  if (wrong.length === 0) return given as Publication;
  const detail = {
    en: "Only effectiveAt (a date), reason (text) and changeSummary (texts per language) can be given here.",
    fr: "Seuls effectiveAt (date), reason (texte) et changeSummary (textes par langue) sont possibles ici.",
  };
  throw invalid(
    wrong.map(([name]) => ({
      pointer: `/${name}`,
      detail: detail[call.ctx.locale],
      code: "publication",
    })),
  );
}

function fits(name: string, value: unknown): boolean {
  if (name === "effectiveAt")
    return value === null || (typeof value === "string" && value.length <= 40);
  if (name === "reason")
    return value === null || (typeof value === "string" && value.length <= 4000);
  return name === "changeSummary" && (value === null || isLocalised(value));
}

function isLocalised(value: unknown): value is LocalisedText {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).every(
    ([locale, text]) =>
      locales.some((one) => one === locale) &&
      typeof (text as { text?: unknown } | null)?.text === "string",
  );
}

/** Policies beyond their records: what they would say, and what was published. Here `:id` is the slug. */
export const policyRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/policies/:id/preview",
    summary: "What the next version would say, sentence by sentence with its origin",
    access: "policy.preview",
    tag: "policies",
    queryParameters: { locale: "en or fr" },
    handle: async (call) => {
      const wanted = call.query.get("locale") ?? "";
      const locale = isLocale(wanted) ? wanted : call.ctx.locale;
      return { body: await previewPolicy(call.ctx, slugOf(call), locale) };
    },
  },
  {
    method: "GET",
    path: "/policies/:id/versions",
    summary: "All published versions, newest first",
    access: "policy.preview",
    tag: "policies",
    handle: async (call) => ({ body: { items: await listVersions(call.ctx, slugOf(call)) } }),
  },
  {
    method: "POST",
    path: "/policies/:id/versions",
    summary: "Publish the next version",
    access: "policy.publish",
    tag: "policies",
    request: "Publication",
    prepare: async (call) => {
      const commit = await preparePublication(
        call.ctx,
        slugOf(call),
        publicationOf(call, await call.json()),
      );
      return async (tx) => ({ status: 201, body: await commit(tx) });
    },
  },
];
