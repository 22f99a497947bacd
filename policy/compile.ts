import type { Locale } from "#register/locale.ts";
import type { Policy } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { type Addresses, type Compilation, compilation, type Omission } from "./compilation.ts";
import type { PolicyDocument } from "./document.ts";
import { listed } from "./lists.ts";
import { fillOutline, outlines } from "./outline.ts";
import { nameOf, textOf } from "./reading.ts";
import { phrase } from "./say.ts";
import { isSaid, plain } from "./words.ts";

/** What a document is compiled for: a version that is being published (null for a preview), and the public addresses. */
export type Context = Addresses & { readonly version: PolicyDocument["version"] };

/**
 * The text of a policy in one language, every sentence with the places it was made from.
 * Pure: the same register, policy and context give the same document. Nothing is said that no record states,
 * nothing is said in another language, and no internal field is quoted; what had to stay unsaid is told by `omissions`.
 */
export function compilePolicy(
  register: Register,
  policy: Policy,
  locale: Locale,
  context: Context,
): PolicyDocument {
  return compiled(compilation(register, policy, locale, context), context.version);
}

/** What the policy should say in that language and cannot, because a field is empty or not translated. */
export function omissions(register: Register, policy: Policy, locale: Locale): readonly Omission[] {
  const c = compilation(register, policy, locale);
  compiled(c, null);
  const distinct = new Map<string, Omission>();
  for (const omission of c.omissions) {
    const places = omission.missing.map((one) => `${one.collection}/${one.id}${one.pointer}`);
    const key = [omission.template, ...places].join(" ");
    if (!distinct.has(key)) distinct.set(key, omission);
  }
  return [...distinct.values()];
}

function compiled(c: Compilation, version: PolicyDocument["version"]): PolicyDocument {
  const policy = c.policy.value;
  const names = c.shown.organisations.map((one) => nameOf(one.get("legalName"))).filter(isSaid);
  const title = textOf(c, c.policy.get("title"));
  const plainTitle = isSaid(title)
    ? title
    : phrase(c, "title", { organisations: listed(c, names, c.policy.origin) });
  return {
    locale: c.locale,
    slug: policy.slug ?? policy.id,
    title: isSaid(plainTitle)
      ? c.language.typography(plain(plainTitle))
      : (policy.slug ?? policy.id),
    organisations: names.map(plain),
    homeUrl: c.shown.organisations.at(0)?.value.websiteUrls.at(0) ?? null,
    version,
    sections: fillOutline(c, outlines[policy.outline ?? "articles"]),
  };
}
