import { and, desc, eq, lte } from "drizzle-orm";
import type { LocalisedText } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type { Policy } from "#register/registry.ts";
import { authorise } from "../authorise.ts";
import { type Context, type Installation, instant, instantRead } from "../context.ts";
import { notFound } from "../refusal.ts";
import { readRegister } from "../registers/read.ts";

/** One publication of a policy: when, by whom, why, and the hash of each file. */
export type PolicyVersion = {
  readonly id: string;
  readonly policyId: string;
  readonly slug: string;
  readonly number: number;
  readonly effectiveAt: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly approvedBy: string | null;
  readonly reason: string | null;
  readonly changeSummary: LocalisedText | null;
  readonly snapshotHash: string;
  readonly inForce: boolean;
};

/** The policy with that slug, current records only. @throws Refusal not_found */
export function policyBySlug(register: Register, slug: string): Policy {
  const policy = register.current("policies").find((candidate) => candidate.slug === slug);
  if (policy === undefined) throw notFound();
  return policy;
}

/** All versions of a policy that were published until an instant (now where none is given), newest first. */
export async function versionsOf(
  ctx: Installation,
  policyId: string,
  until: string = instant(ctx),
): Promise<readonly PolicyVersion[]> {
  const { policyVersion } = ctx.db.tables;
  const rows = await ctx.db.read((orm) =>
    orm
      .select()
      .from(policyVersion)
      .where(and(eq(policyVersion.policyId, policyId), lte(policyVersion.publishedAt, until)))
      .orderBy(desc(policyVersion.number)),
  );
  const inForce = rows.find((row) => row.effectiveAt <= until)?.id;
  return rows.map(({ auditSeq: _auditSeq, changeSummary, ...row }) => ({
    ...row,
    changeSummary: (changeSummary as LocalisedText | null) ?? null,
    inForce: row.id === inForce,
  }));
}

/** The versions of the policy with that slug. @throws Refusal forbidden, not_found */
export async function listVersions(ctx: Context, slug: string): Promise<readonly PolicyVersion[]> {
  authorise(ctx, "policy.preview");
  const policy = policyBySlug(await readRegister(ctx), slug);
  return versionsOf(ctx, policy.id, instantRead(ctx));
}

/** For each policy: the version in force, and whether the register changed since it was published. */
export async function policyStates(ctx: Context, register: Register) {
  const states = [];
  for (const policy of register.current("policies")) {
    const versions = await versionsOf(ctx, policy.id, instantRead(ctx));
    const newest = versions[0];
    const changedSince = newest === undefined ? [] : changedAfter(register, newest.publishedAt);
    states.push({
      id: policy.id,
      slug: policy.slug,
      title: policy.title,
      languages: policy.languages,
      inForce: versions.find((version) => version.inForce) ?? null,
      newest: newest ?? null,
      changedRecords: changedSince,
    });
  }
  return states;
}

/** Records of any kind that changed after an instant: what the next version could say differently. */
function changedAfter(register: Register, publishedAt: string): number {
  let changed = 0;
  for (const records of Object.values(register.records)) {
    for (const record of records) if (record.updatedAt > publishedAt) changed += 1;
  }
  return changed;
}
