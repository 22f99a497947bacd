import { type Locale, locales } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type { Policy } from "#register/registry.ts";
import { type PlacedChange, sentenceChanges } from "./compare.ts";
import { outlineOf } from "./assemble.ts";
import { type Addresses, compilation } from "./compilation.ts";
import { compilePolicy } from "./compile.ts";
import type { PolicyDocument } from "./document.ts";
import { prepareOutline } from "./outline.ts";

/** What a change of the register does to one policy in one language. */
export type PolicyImpact = {
  readonly policyId: string;
  readonly slug: string;
  readonly locale: Locale;
  /** Title of the document; null before it is made, or when it is no more. */
  readonly title: { readonly before: string | null; readonly after: string | null };
  /** Sentences added (`before` is null), removed (`after` is null) and worded anew, in reading order. */
  readonly sentences: readonly PlacedChange[];
};

/**
 * What the difference between two registers does to the public: for every policy that is not archived, in each of its
 * languages, the sentences that come, go or read differently. Policies and languages that stay as they are are left out.
 * Meant for an edit that is not saved yet: `after` is `before` with the edited record in its place, all others unchanged.
 */
export function impactOf(
  before: Register,
  after: Register,
  addresses: Addresses = {},
): readonly PolicyImpact[] {
  const ids = [...before.current("policies"), ...after.current("policies")].map(({ id }) => id);
  return [...new Set(ids)].flatMap((id) => {
    const [earlier, later] = [before, after].map((register) => policyIn(register, id));
    return locales.flatMap((locale) => {
      const old = documentBefore(before, earlier, locale, addresses);
      const renewed = documentOf(after, later, locale, addresses);
      const slug = later?.slug ?? earlier?.slug ?? id;
      const sentences = sentenceChanges(old ?? nothing, renewed ?? nothing);
      const title = { before: old?.title ?? null, after: renewed?.title ?? null };
      const isUnchanged = sentences.length === 0 && title.before === title.after;
      return isUnchanged ? [] : [{ policyId: id, slug, locale, title, sentences }];
    });
  });
}

/**
 * Does ahead what `impactOf` needs to know of a register before any edit, a few records at a time, so that whoever edits
 * first does not wait for it. Nothing is changed by it and nothing depends on it.
 */
export function* prepareImpact(register: Register, addresses: Addresses = {}): Generator<void> {
  for (const policy of register.current("policies")) {
    for (const locale of policy.languages) {
      const c = compilation(register, policy, locale, addresses);
      yield;
      yield* prepareOutline(c, outlineOf(c));
      documentBefore(register, policy, locale, addresses);
      yield;
    }
  }
}

function policyIn(register: Register, id: string): Policy | undefined {
  return register.current("policies").find((policy) => policy.id === id);
}

// Whoever edits asks with every word they type, and always about the same register.
const documents = new WeakMap<Register, Map<string, PolicyDocument | undefined>>();

function documentBefore(
  register: Register,
  policy: Policy | undefined,
  locale: Locale,
  addresses: Addresses,
): PolicyDocument | undefined {
  const known = documents.get(register) ?? new Map<string, PolicyDocument | undefined>();
  documents.set(register, known);
  const key = [policy?.id, locale, addresses.baseUrl].join(" ");
  if (!known.has(key)) known.set(key, documentOf(register, policy, locale, addresses));
  return known.get(key);
}

/** The document in a language the policy is written in, else undefined. */
function documentOf(
  register: Register,
  policy: Policy | undefined,
  locale: Locale,
  addresses: Addresses,
): PolicyDocument | undefined {
  if (policy === undefined || !policy.languages.includes(locale)) return undefined;
  return compilePolicy(register, policy, locale, { ...addresses, version: null });
}

const nothing = { sections: [] };
