import { max } from "drizzle-orm";
import type { Message } from "#policy/render/message.ts";
import { type Locale, locales } from "#register/locale.ts";
import type { Installation } from "../context.ts";
import type { PublicAnswer } from "./answer.ts";
import { changesAnswer, changesFeed, comparisonAnswer } from "./changes.ts";
import { fixedAnswer } from "./fixed.ts";
import { publishedFrame } from "./frames.ts";
import { logoAnswer } from "./logos.ts";
import { languageAnswer, messageAnswer, movedAnswer } from "./messages.ts";
import { type Address, feedSlug, logosPath, parseAddress } from "./paths.ts";
import { publishedPolicies, type PublishedPolicy } from "./published.ts";
import { storedAnswer } from "./stored-answer.ts";
import { subprocessorsAnswer } from "./subprocessors.ts";

/**
 * The public site: published bytes straight from memory. They are dropped as soon as anybody, in any process, has
 * published, and when a version that was published ahead comes into force; a change of the register alone drops nothing.
 */
export class PublicSite {
  readonly #installation: Installation;
  #dataVersion = "";
  #newest = -1;
  #validUntil = 0;
  #policies: readonly PublishedPolicy[] = [];
  #answers = new Map<string, Promise<PublicAnswer | null>>();
  /** Pages that are the same wherever they are asked for: the choice of a language, that there is nothing. */
  #general = new Map<string, Promise<PublicAnswer>>();

  constructor(installation: Installation) {
    this.#installation = installation;
  }

  /** The answer for an address of the site; `languages` is the Accept-Language of the reader, `query` what follows the ?. */
  async answer(path: string, languages?: string, query = ""): Promise<PublicAnswer> {
    await this.#refresh();
    const known = query === "" ? await this.#answers.get(path) : undefined;
    if (known != null) return known;
    if (path === "/privacy") return this.#toDefault(languages);
    const feed = feedSlug(path);
    if (feed !== null) return this.#toFeed(feed, languages);
    const fixed = fixedAnswer(path);
    if (fixed !== null) return fixed;
    const pair = asked(path, query);
    if (pair !== null) return movedAnswer(pair);
    return (await this.#remember(path, this.#make(path))) ?? this.#nothing(path, languages);
  }

  /** Every policy of the site, the default one first. */
  async policies(): Promise<readonly PublishedPolicy[]> {
    await this.#refresh();
    return this.#policies;
  }

  /** Keeps what there is at an address; what is not there is not kept, or anybody could fill the memory. */
  #remember(path: string, answer: Promise<PublicAnswer | null>): Promise<PublicAnswer | null> {
    const answers = this.#answers;
    answers.set(path, answer);
    answer.then(
      (made) => made?.status === 200 || answers.delete(path),
      () => answers.delete(path),
    );
    return answer;
  }

  #once(name: string, make: () => Promise<PublicAnswer>): Promise<PublicAnswer> {
    const known = this.#general.get(name) ?? make();
    this.#general.set(name, known);
    return known;
  }

  async #refresh(): Promise<void> {
    const { db } = this.#installation;
    const version = await db.dataVersion();
    const now = this.#installation.now().getTime();
    if (version === this.#dataVersion && now < this.#validUntil) return;
    const { policyVersion } = db.tables;
    const rows = await db.read((orm) =>
      orm.select({ newest: max(policyVersion.auditSeq) }).from(policyVersion),
    );
    const newest = rows[0]?.newest ?? 0;
    if (newest !== this.#newest || now >= this.#validUntil) {
      const policies = await publishedPolicies(this.#installation);
      const ahead = policies
        .flatMap((policy) => policy.versions.map((one) => Date.parse(one.effectiveAt)))
        .filter((at) => at > now);
      this.#policies = policies;
      this.#answers = new Map();
      this.#general = new Map();
      this.#validUntil = Math.min(Number.POSITIVE_INFINITY, ...ahead);
      this.#newest = newest;
    }
    this.#dataVersion = version;
  }

  async #make(path: string): Promise<PublicAnswer | null> {
    if (path.startsWith(logosPath))
      return logoAnswer(this.#installation, path.slice(logosPath.length));
    const address = parseAddress(path);
    if (address === null) return null;
    if (address.kind === "notice") return this.#notice(address);
    const { locale, slug } = address;
    const policy =
      slug === null ? this.#policies[0] : this.#policies.find((one) => one.slugs.includes(slug));
    if (policy === undefined) return null;
    const moved = slug !== null && slug !== policy.slug;
    if (moved && (address.kind !== "text" || address.version === null))
      return movedAnswer(path.replace(`/${slug}`, `/${policy.slug}`));
    const installation = this.#installation;
    if (address.kind === "text") return this.#text(policy, address);
    if (!policy.locales.includes(locale)) return null;
    if (address.kind === "comparison")
      return comparisonAnswer(installation, policy, locale, address);
    if (address.kind === "changes")
      return address.format === "atom"
        ? changesFeed(installation, policy, locale)
        : changesAnswer(installation, policy, locale);
    return subprocessorsAnswer(installation, policy, locale, address.format, slug === null);
  }

  async #text(
    policy: PublishedPolicy,
    { locale, slug, version: number, format }: Extract<Address, { kind: "text" }>,
  ): Promise<PublicAnswer | null> {
    const isPermanent = number !== null;
    const version = isPermanent
      ? policy.versions.find((one) => one.number === number && one.slug === slug)
      : policy.inForce;
    if (version === undefined) return null;
    const name = { document: "policy", locale, format };
    return storedAnswer(this.#installation, version, name, {
      isPermanent,
      page: `/${locale}/${slug}`,
    });
  }

  /** The notice of a form, from the first policy in force that has it. */
  async #notice({
    locale,
    id,
    format,
  }: Extract<Address, { kind: "notice" }>): Promise<PublicAnswer | null> {
    const manner = { isPermanent: false, page: `/${locale}/notices/${id}` };
    for (const { inForce } of this.#policies) {
      if (inForce === undefined) continue;
      const name = { document: `notice/${id}`, locale, format };
      const found = await storedAnswer(this.#installation, inForce, name, manner);
      if (found !== null) return found;
    }
    return null;
  }

  /** What a reader is told where there is nothing, in their own language or that of the address. */
  #nothing(path: string, languages: string | undefined): Promise<PublicAnswer> {
    const locale = locales.find((one) => path.startsWith(`/${one}/`) || path === `/${one}`);
    const frame = this.#policies[0]?.frame ?? { siteName: "Recital", homeUrl: null };
    const message: Message = this.#policies.some((one) => one.inForce !== undefined)
      ? "not-found"
      : "not-published";
    const wanted = locale ?? preferred(languages, locales);
    return this.#once(`${message} ${wanted}`, () => messageAnswer(message, wanted, frame));
  }

  async #toDefault(languages: string | undefined): Promise<PublicAnswer> {
    const [policy] = this.#policies;
    if (policy === undefined) return this.#nothing("/privacy", languages);
    const wanted = preferred(languages, policy.locales);
    const frame = publishedFrame(this.#installation, policy, wanted, policy.slug);
    return this.#once(`choice ${wanted}`, () => languageAnswer(wanted, frame));
  }

  async #toFeed(slug: string, languages: string | undefined): Promise<PublicAnswer> {
    const policy = this.#policies.find((one) => one.slugs.includes(slug));
    if (policy === undefined) return this.#nothing(`/${slug}/changes.atom`, languages);
    const wanted = preferred(languages, policy.locales);
    return movedAnswer(`/${wanted}/${policy.slug}/changes.atom`);
  }
}

/** The address of the comparison that `?from=1&to=2` asks the page of changes for. */
function asked(path: string, query: string): string | null {
  const address = parseAddress(path);
  if (address?.kind !== "changes" || address.format !== "html") return null;
  const parameters = new URLSearchParams(query);
  const [from = "", to = ""] = [parameters.get("from") ?? "", parameters.get("to") ?? ""];
  return /^[1-9]\d{0,8}$/.test(from) && /^[1-9]\d{0,8}$/.test(to) ? `${path}/${from}-${to}` : null;
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
  return available[0] ?? locales[0];
}
