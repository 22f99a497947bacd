import { type Locale, locales } from "#register/locale.ts";
import type { Installation } from "../context.ts";
import type { PublicAnswer } from "./answer.ts";
import { changesAnswer, type Compared, comparedVersions } from "./changes.ts";
import { fixedAnswer, fontsPath } from "./fixed.ts";
import { messageAnswer, redirectAnswer } from "./messages.ts";
import { fileAnswer, publishedPolicies, type PublishedPolicy } from "./published.ts";

/** What an address of the public site asks for. */
type Asked = {
  readonly locale: Locale;
  readonly slug: string;
  readonly version: number | null;
  readonly format: string;
  readonly page: "text" | "changes";
};

const pattern =
  /^\/(en|fr)\/([a-z0-9][a-z0-9-]{0,59})(?:\/v\/([1-9]\d{0,8})|\/(changes))?(?:\.(md|txt|json|pdf))?$/;

/** True for addresses that the public site answers, so that they never reach the application. */
export function isPublicPath(path: string): boolean {
  return (
    path === "/privacy" ||
    path === "/favicon.ico" ||
    path.startsWith(fontsPath) ||
    /^\/(en|fr)(\/|$)/.test(path)
  );
}

function parsePath(path: string): Asked | null {
  const match = pattern.exec(path);
  if (match === null) return null;
  const [, locale, slug = "", version, changes, format = "html"] = match;
  if (changes !== undefined && format !== "html") return null;
  return {
    locale: locale === "fr" ? "fr" : "en",
    slug,
    version: version === undefined ? null : Number(version),
    format,
    page: changes === undefined ? "text" : "changes",
  };
}

/**
 * The public site: published bytes straight from memory, dropped as soon as anybody, in any process, has
 * committed anything, and when a version that was published ahead comes into force.
 */
export class PublicSite {
  readonly #installation: Installation;
  #dataVersion = "";
  #validUntil = 0;
  #policies: readonly PublishedPolicy[] = [];
  #answers = new Map<string, Promise<PublicAnswer>>();

  constructor(installation: Installation) {
    this.#installation = installation;
  }

  /** The answer for an address of the site; `languages` is the Accept-Language of the reader, `query` what follows the ?. */
  async answer(path: string, languages?: string, query = ""): Promise<PublicAnswer> {
    await this.#refresh();
    if (path === "/privacy") return this.#toDefault(languages);
    const known = query === "" ? this.#answers.get(path) : undefined;
    if (known !== undefined) return known;
    const fixed = fixedAnswer(path);
    if (fixed !== undefined) return this.#remember(path, Promise.resolve(fixed));
    const asked = parsePath(path);
    const policy = this.#policies.find((one) => one.slug === asked?.slug);
    if (asked === null || policy === undefined)
      return messageAnswer(path.startsWith("/fr") ? "fr" : "en");
    const compared = asked.page === "changes" ? comparedVersions(policy, query) : null;
    const answer = this.#make(asked, policy, compared);
    return compared === null ? this.#remember(path, answer) : answer;
  }

  #remember(path: string, answer: Promise<PublicAnswer>): Promise<PublicAnswer> {
    this.#answers.set(path, answer);
    answer.catch(() => this.#answers.delete(path));
    return answer;
  }

  async #refresh(): Promise<void> {
    const version = await this.#installation.db.dataVersion();
    const now = this.#installation.now();
    if (version === this.#dataVersion && now.getTime() < this.#validUntil) return;
    const policies = await publishedPolicies(this.#installation);
    const ahead = policies
      .flatMap((policy) => policy.versions.map((one) => Date.parse(one.effectiveAt)))
      .filter((at) => at > now.getTime());
    this.#policies = policies;
    this.#answers = new Map();
    this.#validUntil = Math.min(Number.POSITIVE_INFINITY, ...ahead);
    this.#dataVersion = version;
  }

  async #make(
    asked: Asked,
    policy: PublishedPolicy,
    compared: Compared | null,
  ): Promise<PublicAnswer> {
    if (asked.page === "changes")
      return changesAnswer(this.#installation, policy, asked.locale, compared);
    const now = this.#installation.now().toISOString();
    const version =
      asked.version === null
        ? policy.versions.find((one) => one.effectiveAt <= now)
        : policy.versions.find((one) => one.number === asked.version);
    if (version === undefined) return messageAnswer(asked.locale);
    const answer = await fileAnswer(
      this.#installation,
      policy,
      version,
      asked.locale,
      asked.format,
      asked.version !== null,
    );
    return answer ?? messageAnswer(asked.locale);
  }

  #toDefault(languages: string | undefined): PublicAnswer {
    const policy =
      this.#policies.find((one) => one.isDefault) ??
      this.#policies.find((one) => one.slug === "privacy") ??
      this.#policies[0];
    const wanted = preferred(languages, policy?.locales ?? locales);
    return policy === undefined
      ? messageAnswer(wanted)
      : redirectAnswer(`/${wanted}/${policy.slug}`);
  }
}

/** The language a reader prefers of those there are; the first where none fits. */
export function preferred(languages: string | undefined, available: readonly Locale[]): Locale {
  const wishes = (languages ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = Number(/q=([\d.]+)/.exec(parameters.join(";"))?.[1] ?? "1");
      return { language: tag.split("-")[0] ?? "", weight };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wishes) {
    const match = available.find((locale) => locale === language);
    if (match !== undefined) return match;
  }
  return available[0] ?? "en";
}
