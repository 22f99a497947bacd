import type { Cause } from "#policy/render/causes.ts";
import { type Feed, renderAtom } from "#policy/render/atom.ts";
import { dayInWords } from "#policy/render/dates.ts";
import { say } from "#policy/render/texts.ts";
import { versionComparison } from "#policy/render/version-comparison.ts";
import { renderVersions, type VersionsPage } from "#policy/render/versions.ts";
import { type Locale, textIn } from "#register/locale.ts";
import type { Installation } from "../context.ts";
import { otherFormats } from "../policies/files.ts";
import { storedDocument, storedExplanation } from "../policies/stored.ts";
import { madeAnswer, type PublicAnswer } from "./answer.ts";
import { publishedFrame, titleOf } from "./frames.ts";
import type { PublishedPolicy, PublishedVersion } from "./published.ts";

/** What was said of a version when it was published: its summary, and which one it takes back. */
function summaryOf(version: PublishedVersion, locale: Locale): string | null {
  const withdrawal =
    version.withdraws === null ? null : say("versionWithdraws", locale, { n: version.withdraws });
  const written = textIn(version.changeSummary, locale) ?? null;
  const all = [withdrawal, written].filter((one) => one !== null);
  return all.length === 0 ? null : all.join(" ");
}

function versionsPage(
  installation: Installation,
  policy: PublishedPolicy,
  locale: Locale,
  path: string,
): VersionsPage {
  const own = `/${locale}/${policy.slug}`;
  const address = (version: PublishedVersion) => `/${locale}/${version.slug}/v/${version.number}`;
  return {
    ...publishedFrame(installation, policy, locale, path, {
      title: titleOf(policy, locale),
      path: `${policy.slug}/changes.atom`,
    }),
    locale,
    title: titleOf(policy, locale),
    currentHref: policy.inForce === undefined ? null : own,
    listHref: `${own}/changes`,
    compareHref: (from, to) => `${own}/changes/${from}-${to}`,
    versions: policy.versions.map((version) => ({
      number: version.number,
      effectiveAt: version.effectiveAt,
      publishedAt: version.publishedAt,
      href: address(version),
      summary: summaryOf(version, locale),
      formats: otherFormats.map((format) => ({
        label: format,
        href: `${address(version)}.${format}`,
      })),
    })),
  };
}

/** All versions of a policy with their dates and what the organisation said changed. */
export function changesAnswer(
  installation: Installation,
  policy: PublishedPolicy,
  locale: Locale,
): Promise<PublicAnswer> {
  const page = versionsPage(installation, policy, locale, `${policy.slug}/changes`);
  return madeAnswer(200, renderVersions(page), { format: "html", caching: "asked", locale });
}

/** Two versions sentence by sentence, each change with its causes; null where one of them does not exist. */
export async function comparisonAnswer(
  installation: Installation,
  policy: PublishedPolicy,
  locale: Locale,
  numbers: { readonly from: number; readonly to: number },
): Promise<PublicAnswer | null> {
  const find = (number: number) => policy.versions.find((one) => one.number === number);
  const [from, to] = [find(numbers.from), find(numbers.to)];
  if (from === undefined || to === undefined) return null;
  const [before, after] = await Promise.all(
    [from, to].map((one) => storedDocument(installation, one.id, "policy", locale)),
  );
  if (before == null || after == null) return null;
  const causes = await causesBetween(installation, policy, locale, from.number, to.number);
  const path = `${policy.slug}/changes/${from.number}-${to.number}`;
  const html = renderVersions({
    ...versionsPage(installation, policy, locale, path),
    comparison: versionComparison(before, after, (key) => causes.get(key) ?? []),
  });
  return madeAnswer(200, html, { format: "html", caching: "asked", locale });
}

/** The causes of every change from one version to another, those of the versions in between together. */
async function causesBetween(
  installation: Installation,
  policy: PublishedPolicy,
  locale: Locale,
  from: number,
  to: number,
): Promise<ReadonlyMap<string, readonly Cause[]>> {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const found = new Map<string, Cause[]>();
  for (const version of [...policy.versions].reverse()) {
    if (version.number <= low || version.number > high) continue;
    const explanation = await storedExplanation(installation, version.id, locale);
    for (const [key, causes] of Object.entries(explanation?.causes ?? {}))
      found.set(key, [...(found.get(key) ?? []), ...causes]);
  }
  return found;
}

/** The versions of a policy as a feed, one entry each. */
export function changesFeed(
  { url }: Installation,
  policy: PublishedPolicy,
  locale: Locale,
): Promise<PublicAnswer> {
  const page = `${url}/${locale}/${policy.slug}`;
  const title = titleOf(policy, locale);
  const feed: Feed = {
    id: page,
    language: locale,
    title: say("versionsTitle", locale, { title }),
    author: policy.frame.siteName,
    updatedAt: policy.versions[0]?.publishedAt ?? "",
    selfHref: `${page}/changes.atom`,
    pageHref: `${page}/changes`,
    entries: policy.versions.map((version) => {
      const { number, effectiveAt, publishedAt } = version;
      const date = dayInWords(effectiveAt, locale, policy.frame.timeZone);
      const inForce = say("inForceFrom", locale, { date });
      return {
        id: `${url}/${locale}/${version.slug}/v/${number}`,
        title: `${say("version", locale, { n: number })}, ${inForce}`,
        updatedAt: publishedAt,
        href: `${url}/${locale}/${version.slug}/v/${number}`,
        summary: summaryOf(version, locale) ?? inForce,
      };
    }),
  };
  return madeAnswer(200, renderAtom(feed), { format: "atom", caching: "asked", locale });
}
