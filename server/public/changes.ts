import { renderVersions } from "#policy/render/versions.ts";
import { type Locale, textIn } from "#register/locale.ts";
import type { Installation } from "../context.ts";
import { policyFormats } from "../policies/files.ts";
import { versionsOf } from "../policies/versions.ts";
import { currentRegister } from "../registers/load.ts";
import type { PublicAnswer } from "./answer.ts";
import { pageAnswer } from "./messages.ts";
import type { PublishedPolicy } from "./published.ts";

/** All versions of a policy with their dates and what the organisation said changed. */
export async function changesAnswer(
  installation: Installation,
  policy: PublishedPolicy,
  locale: Locale,
): Promise<PublicAnswer> {
  const register = await currentRegister(installation);
  const record = register.find("policies", policy.id);
  const organisations = (record?.organisationIds ?? []).map(
    (id) => register.find("organisations", id)?.legalName ?? "",
  );
  const address = (n: number) => `/${locale}/${policy.slug}/v/${n}`;
  const html = renderVersions({
    locale,
    title: textIn(record?.title, locale) ?? policy.slug,
    siteName: organisations.join(" · ") || "Recital",
    homeUrl: null,
    languages: policy.locales.map((one) => ({
      locale: one,
      href: `/${one}/${policy.slug}/changes`,
    })),
    currentHref: `/${locale}/${policy.slug}`,
    versions: (await versionsOf(installation, policy.id)).map((version) => ({
      number: version.number,
      effectiveAt: version.effectiveAt,
      publishedAt: version.publishedAt,
      href: address(version.number),
      summary: textIn(version.changeSummary, locale) ?? null,
      formats: Object.keys(policyFormats)
        .filter((format) => format !== "html")
        .map((format) => ({ label: format, href: `${address(version.number)}.${format}` })),
    })),
  });
  return pageAnswer(200, html, locale);
}
