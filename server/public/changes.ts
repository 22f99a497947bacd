import { type VersionComparison } from "#policy/render/comparison.ts";
import { readPolicyJson } from "#policy/render/json.ts";
import { versionComparison } from "#policy/render/version-comparison.ts";
import { renderVersions } from "#policy/render/versions.ts";
import { type Locale, textIn } from "#register/locale.ts";
import type { Installation } from "../context.ts";
import { policyFormats } from "../policies/files.ts";
import { versionsOf } from "../policies/versions.ts";
import { currentRegister } from "../registers/load.ts";
import type { PublicAnswer } from "./answer.ts";
import { fontsPath } from "./fixed.ts";
import { pageAnswer } from "./messages.ts";
import { fileAnswer, type PublishedPolicy, type PublishedVersion } from "./published.ts";

/** Two versions of one policy that somebody wants to see side by side. */
export type Compared = { readonly from: PublishedVersion; readonly to: PublishedVersion };

/** The two versions that `?from=1&to=2` names, or null where it does not name two that exist. */
export function comparedVersions(policy: PublishedPolicy, query: string): Compared | null {
  const asked = new URLSearchParams(query);
  const find = (name: string) =>
    policy.versions.find((one) => String(one.number) === asked.get(name));
  const [from, to] = [find("from"), find("to")];
  return from === undefined || to === undefined ? null : { from, to };
}

/** All versions of a policy with their dates and what the organisation said changed, and the comparison of two. */
export async function changesAnswer(
  installation: Installation,
  policy: PublishedPolicy,
  locale: Locale,
  compared: Compared | null,
): Promise<PublicAnswer> {
  const register = await currentRegister(installation);
  const record = register.find("policies", policy.id);
  const organisations = (record?.organisationIds ?? []).map((id) =>
    register.find("organisations", id),
  );
  const timeZone = organisations[0]?.timeZone;
  const own = `/${locale}/${policy.slug}`;
  const address = (n: number) => `${own}/v/${n}`;
  const html = renderVersions({
    locale,
    title: textIn(record?.title, locale) ?? policy.slug,
    siteName: organisations.map((one) => one?.legalName ?? "").join(" · ") || "Recital",
    homeUrl: organisations[0]?.websiteUrls[0] ?? null,
    languages: policy.locales.map((one) => ({
      locale: one,
      href: `/${one}/${policy.slug}/changes`,
    })),
    theme: { fontsPath },
    ...(timeZone == null ? {} : { timeZone }),
    currentHref: own,
    compareAction: `${own}/changes`,
    compareHref: (from, to) => `${own}/changes?from=${from}&to=${to}`,
    comparison:
      compared === null ? null : await comparisonOf(installation, policy, locale, compared),
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

async function comparisonOf(
  installation: Installation,
  policy: PublishedPolicy,
  locale: Locale,
  { from, to }: Compared,
): Promise<VersionComparison | null> {
  const [before, after] = await Promise.all(
    [from, to].map((version) => fileAnswer(installation, policy, version, locale, "json", true)),
  );
  if (before == null || after == null) return null;
  const tree = (answer: PublicAnswer) =>
    readPolicyJson(answer.representations.identity.body.toString());
  return versionComparison(tree(before), tree(after));
}
