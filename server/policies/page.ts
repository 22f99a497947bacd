import type { PolicyDocument } from "#policy/document.ts";
import type { PolicyPage } from "#policy/render/html.ts";
import { type Locale, locales } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type { Policy } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { fontsPath } from "../public/fixed.ts";
import { policyFormats } from "./files.ts";

const formatLabels: Readonly<Record<string, string>> = {
  md: "Markdown",
  txt: "Text",
  json: "JSON",
  pdf: "PDF",
};

/** What stands around the text of a published version: its addresses, languages and formats. */
export function pageOf(
  ctx: Context,
  register: Register,
  policy: Policy,
  locale: Locale,
  document: PolicyDocument,
  hash: string,
): PolicyPage {
  const slug = policy.slug ?? "";
  const organisation =
    policy.organisationIds
      .map((id) => register.find("organisations", id))
      .find((one) => one !== undefined) ?? register.current("organisations")[0];
  const number = document.version?.number ?? 0;
  const version = (n: number) => `/${locale}/${slug}/v/${n}`;
  return {
    siteName: document.organisations.join(" · "),
    homeUrl: document.homeUrl,
    theme: { fontsPath },
    languages: locales
      .filter((one) => policy.languages.includes(one))
      .map((one) => ({ locale: one, href: `/${one}/${slug}` })),
    canonicalUrl: `${ctx.url}/${locale}/${slug}`,
    ...(organisation?.timeZone == null ? {} : { timeZone: organisation.timeZone }),
    versionHref: version,
    changesHref: `/${locale}/${slug}/changes`,
    formats: Object.keys(policyFormats)
      .filter((format) => format !== "html")
      .map((format) => ({
        label: formatLabels[format] ?? format,
        href: `${version(number)}.${format}`,
      })),
    hash,
  };
}
