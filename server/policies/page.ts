import type { Frame } from "#policy/render/frame.ts";
import type { PolicyPage } from "#policy/render/html.ts";
import type { Theme } from "#policy/render/theme.ts";
import type { Locale } from "#register/locale.ts";
import { pictureOf } from "#register/picture.ts";
import type { Organisation, Policy } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import type { Installation } from "../context.ts";
import { fontsPath, logosPath } from "../public/paths.ts";
import { otherFormats, sha256 } from "./files.ts";
import { languagesOf } from "./texts.ts";

const formatLabels = { md: "Markdown", txt: "Text", json: "JSON", pdf: "PDF" } as const;

/** What stands around every public text of a policy, the same in all languages. */
export type PolicyFrame = {
  readonly siteName: string;
  readonly homeUrl: string | null;
  readonly theme: Theme;
  readonly timeZone: string;
  /** Bytes of the logo and the kind of picture they are. */
  readonly logo: { readonly format: "png" | "jpeg" | "webp"; readonly bytes: Buffer } | null;
};

/** The frame as the policy and its organisations say it. */
export function policyFrame(register: Register, policy: Policy): PolicyFrame {
  const organisations = organisationsOf(register, policy);
  const theme = policy.theme;
  const picture = pictureOf(theme?.logo);
  const logo =
    picture === null
      ? null
      : { format: picture.type, bytes: Buffer.from(picture.base64, "base64") };
  const names = organisations.map((one) => one.legalName ?? "").filter((name) => name !== "");
  return {
    siteName: theme?.siteName ?? (names.length === 0 ? "Recital" : names.join(" · ")),
    homeUrl: theme?.homeUrl ?? organisations[0]?.websiteUrls[0] ?? null,
    theme: {
      fontsPath,
      accent: theme?.accent ?? null,
      font: theme?.font ?? null,
      logoUrl: logo === null ? null : `${logosPath}${logoName(logo.bytes)}.${logo.format}`,
    },
    timeZone: organisations[0]?.timeZone ?? "UTC",
    logo,
  };
}

/** The organisations a policy speaks for: those it names or, where it names none, all of the register. */
export function organisationsOf(register: Register, policy: Policy): readonly Organisation[] {
  const all = register.current("organisations");
  const named = policy.organisationIds.flatMap((id) => all.filter((one) => one.id === id));
  return policy.organisationIds.length === 0 ? all : named;
}

/** The public name of a logo: it changes with its bytes. */
export function logoName(bytes: Uint8Array): string {
  return sha256(bytes).slice(0, 32);
}

/** The frame of one page in one language; `path` is its address below the language. */
export function frameAt(
  installation: Pick<Installation, "url">,
  frame: PolicyFrame,
  languages: readonly Locale[],
  locale: Locale,
  path: string,
): Frame {
  const { siteName, homeUrl, theme, timeZone } = frame;
  return {
    siteName,
    homeUrl,
    theme,
    timeZone,
    languages: languages.map((one) => ({ locale: one, href: `/${one}/${path}` })),
    canonicalUrl: `${installation.url}/${locale}/${path}`,
  };
}

/** What stands around the text of a published version: its addresses, languages and formats. */
export function policyPage(
  installation: Pick<Installation, "url">,
  frame: PolicyFrame,
  policy: Pick<Policy, "languages" | "slug">,
  at: { readonly locale: Locale; readonly number: number; readonly hash: string },
): PolicyPage {
  const { locale, number, hash } = at;
  const slug = policy.slug ?? "";
  const version = (n: number) => `/${locale}/${slug}/v/${n}`;
  return {
    ...frameAt(installation, frame, languagesOf(policy), locale, slug),
    feeds: [{ title: slug, href: `/${locale}/${slug}/changes.atom` }],
    versionHref: version,
    changesHref: `/${locale}/${slug}/changes`,
    formats: otherFormats.map((format) => ({
      label: formatLabels[format],
      href: `${version(number)}.${format}`,
    })),
    hash,
  };
}
