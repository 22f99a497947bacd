import { compareDocuments } from "#policy/compare.ts";
import { compilePolicy } from "#policy/compile.ts";
import type { Locale, LocalisedText } from "#register/locale.ts";
import type { Policy } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { type Context, instantRead } from "../context.ts";
import { openProposal } from "./proposals.ts";
import { storedDocument } from "./stored.ts";
import { languagesOf } from "./texts.ts";
import { type PolicyVersion, versionsOf } from "./versions.ts";

/** A policy, its version in force, and how many sentences the register would have the next one say otherwise. */
export type PolicyState = {
  readonly id: string;
  readonly slug: string | null;
  readonly title: LocalisedText;
  readonly languages: readonly Locale[];
  readonly inForce: PolicyVersion | null;
  readonly newest: PolicyVersion | null;
  readonly changedSentences: number;
  /** Somebody put the next version forward, and it waits for approval. */
  readonly isProposed: boolean;
};

/** How each policy stands. */
export async function policyStates(
  ctx: Context,
  register: Register,
): Promise<readonly PolicyState[]> {
  const states: PolicyState[] = [];
  for (const policy of register.current("policies")) {
    const versions = await versionsOf(ctx, policy.id, instantRead(ctx));
    const newest = versions[0];
    states.push({
      id: policy.id,
      slug: policy.slug,
      title: policy.title,
      languages: policy.languages,
      inForce: versions.find((version) => version.inForce) ?? null,
      newest: newest ?? null,
      changedSentences:
        newest === undefined ? 0 : await changedSentences(ctx, register, policy, newest),
      isProposed:
        ctx.asOf === null &&
        (await ctx.db.read((orm) => openProposal(ctx, orm, policy.id))) !== null,
    });
  }
  return states;
}

/** A register value never changes, so what it would have a policy say is compared once. */
const known = new WeakMap<Register, Map<string, Promise<number>>>();

/** How many sentences of the first language would read otherwise than in the newest version: more than none is stale. */
function changedSentences(
  ctx: Context,
  register: Register,
  policy: Policy,
  newest: PolicyVersion,
): Promise<number> {
  const counts = known.get(register) ?? new Map<string, Promise<number>>();
  known.set(register, counts);
  const found = counts.get(newest.id) ?? countChanged(ctx, register, policy, newest);
  counts.set(newest.id, found);
  found.catch(() => counts.delete(newest.id));
  return found;
}

async function countChanged(
  ctx: Context,
  register: Register,
  policy: Policy,
  newest: PolicyVersion,
): Promise<number> {
  const [locale] = languagesOf(policy);
  if (locale === undefined) return 0;
  const before = await storedDocument(ctx, newest.id, "policy", locale);
  if (before === null) return 0;
  const context = { version: before.version, baseUrl: ctx.url };
  const after = compilePolicy(register, policy, locale, context);
  return compareDocuments(before, after).parts.reduce((sum, part) => sum + part.changes.length, 0);
}
