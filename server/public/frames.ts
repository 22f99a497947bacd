import type { Frame } from "#policy/render/frame.ts";
import type { Locale } from "#register/locale.ts";
import type { Installation } from "../context.ts";
import type { PublishedPolicy } from "./published.ts";

/** The frame of a page about a published policy; `path` is its address below the language. */
export function publishedFrame(
  { url }: Pick<Installation, "url">,
  policy: PublishedPolicy,
  locale: Locale,
  path: string,
  feed?: { readonly title: string; readonly path: string },
): Frame & { readonly timeZone: string } {
  const { siteName, homeUrl, theme, timeZone } = policy.frame;
  return {
    siteName,
    homeUrl,
    theme,
    timeZone,
    languages: policy.locales.map((one) => ({ locale: one, href: `/${one}/${path}` })),
    canonicalUrl: `${url}/${locale}/${path}`,
    ...(feed === undefined
      ? {}
      : { feeds: [{ title: feed.title, href: `/${locale}/${feed.path}` }] }),
  };
}

/** The title of a policy in a language, as published. */
export function titleOf(policy: PublishedPolicy, locale: Locale): string {
  return policy.frame.titles[locale] ?? policy.frame.siteName;
}
