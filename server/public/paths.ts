import { isLocale, type Locale } from "#register/locale.ts";

/** Folder of the fonts that public pages may load from this host. */
export const fontsPath = "/fonts/";

/** Folder of the logos of the public pages. */
export const logosPath = "/logos/";

/** The script that puts a public text into a page of the organisation's own site. */
export const embedPath = "/embed.js";

/** JSON Schema of the JSON format of a policy. */
export const schemaPath = "/schema/policy-v1.json";

/** What an address of the public site asks for; a null slug is the default policy. */
export type Address =
  | {
      readonly kind: "text";
      readonly locale: Locale;
      readonly slug: string;
      readonly version: number | null;
      readonly format: "html" | "md" | "txt" | "json" | "pdf" | "fragment";
    }
  | {
      readonly kind: "changes";
      readonly locale: Locale;
      readonly slug: string;
      readonly format: "html" | "atom";
    }
  | {
      readonly kind: "comparison";
      readonly locale: Locale;
      readonly slug: string;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: "subprocessors";
      readonly locale: Locale;
      readonly slug: string | null;
      readonly format: "html" | "json" | "atom";
    }
  | {
      readonly kind: "notice";
      readonly locale: Locale;
      readonly id: string;
      readonly format: "html" | "json" | "fragment";
    };

const slug = "[a-z0-9][a-z0-9-]{0,59}";
const number = "[1-9]\\d{0,8}";

const patterns = {
  notice: /^notices\/([a-z0-9][a-z0-9-]{0,63})(?:\.(json)|\/(fragment))?$/,
  subprocessors: new RegExp(`^(?:(${slug})/)?subprocessors(?:\\.(json|atom))?$`),
  comparison: new RegExp(`^(${slug})/changes/(${number})-(${number})$`),
  changes: new RegExp(`^(${slug})/changes(?:\\.(atom))?$`),
  text: new RegExp(`^(${slug})(?:/v/(${number}))?(?:\\.(md|txt|json|pdf)|/(fragment))?$`),
} as const;

/** True for addresses that the public site answers, so that they never reach the application. */
export function isPublicPath(path: string): boolean {
  return (
    path === "/privacy" ||
    path === "/favicon.ico" ||
    path === embedPath ||
    path === schemaPath ||
    path.startsWith(fontsPath) ||
    path.startsWith(logosPath) ||
    isLocale(/^\/([^/]+)(?:\/|$)/.exec(path)?.[1] ?? "") ||
    feedSlug(path) !== null
  );
}

/** The policy of a feed address without a language, which leads to the reader's. */
export function feedSlug(path: string): string | null {
  return new RegExp(`^/(${slug})/changes\\.atom$`).exec(path)?.[1] ?? null;
}

/** Reads an address below a language; null where nothing can stand. */
export function parseAddress(path: string): Address | null {
  const [, locale = "", rest = ""] = /^\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (!isLocale(locale)) return null;
  const notice = patterns.notice.exec(rest);
  if (notice !== null) {
    const [, id = "", json, fragment] = notice;
    const format = json !== undefined ? "json" : fragment !== undefined ? "fragment" : "html";
    return { kind: "notice", locale, id, format };
  }
  const list = patterns.subprocessors.exec(rest);
  if (list !== null) {
    const format = (list[2] ?? "html") as "html" | "json" | "atom";
    return { kind: "subprocessors", locale, slug: list[1] ?? null, format };
  }
  const pair = patterns.comparison.exec(rest);
  if (pair !== null) {
    const [, at = "", from, to] = pair;
    return { kind: "comparison", locale, slug: at, from: Number(from), to: Number(to) };
  }
  const changes = patterns.changes.exec(rest);
  if (changes !== null) {
    const [, at = "", feed] = changes;
    return { kind: "changes", locale, slug: at, format: feed === undefined ? "html" : "atom" };
  }
  const text = patterns.text.exec(rest);
  if (text === null) return null;
  const [, at = "", version, extension, fragment] = text;
  const format = fragment === undefined ? (extension ?? "html") : "fragment";
  return {
    kind: "text",
    locale,
    slug: at,
    version: version === undefined ? null : Number(version),
    format: format as "html",
  };
}
