import { and, desc, eq, lte, ne } from "drizzle-orm";
import type { LocalisedText } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import type { Policy } from "#register/registry.ts";
import { authorise } from "../authorise.ts";
import { type Context, type Installation, instant, instantRead } from "../context.ts";
import { namesOf } from "../people/names.ts";
import { notFound, Refusal } from "../refusal.ts";
import { readRegister } from "../registers/read.ts";
import type { OpenError } from "./open-errors.ts";

/** One publication of a policy: when, by whom, why, and what it is bound to. */
export type PolicyVersion = {
  readonly id: string;
  readonly policyId: string;
  readonly slug: string;
  readonly number: number;
  readonly effectiveAt: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly approvedBy: string | null;
  readonly preparedBy: string | null;
  readonly preparedAt: string | null;
  readonly reason: string | null;
  /** The errors that were open, and why it was published all the same. */
  readonly openErrors: readonly OpenError[];
  readonly errorsReason: string | null;
  readonly changeSummary: LocalisedText | null;
  /** Number of the version that this one takes back. */
  readonly withdraws: number | null;
  /** SHA-256 of the register document it was compiled from. */
  readonly snapshotHash: string;
  /** The newest entry of the trail that this register holds. */
  readonly registerSeq: number;
  /** The entry of the trail that records the publication. */
  readonly auditSeq: number;
  readonly inForce: boolean;
};

/** A version as it is listed: who in words, and SHA-256 of each of its files, as `policy.en.html`. */
export type ListedVersion = PolicyVersion & {
  readonly publishedByName: string;
  readonly preparedByName: string | null;
  readonly hashes: Readonly<Record<string, string>>;
};

/** The policy with that slug, current records only. @throws Refusal not_found */
export function policyBySlug(register: Register, slug: string): Policy {
  const policy = register.current("policies").find((candidate) => candidate.slug === slug);
  if (policy === undefined) throw notFound();
  return policy;
}

/** The version in force at an instant: of those whose day has come, the one published last. */
export function inForceAt<V extends Pick<PolicyVersion, "number" | "effectiveAt">>(
  versions: readonly V[],
  instantNow: string,
): V | undefined {
  return versions
    .filter((one) => one.effectiveAt <= instantNow)
    .reduce<V | undefined>(
      (last, one) => (last === undefined || one.number > last.number ? one : last),
      undefined,
    );
}

/** Published addresses stay what they are: none is given to another policy. @throws Refusal conflict */
export async function requireOwnAddress(
  ctx: Installation,
  policyId: string,
  slug: string,
): Promise<void> {
  const { policyVersion } = ctx.db.tables;
  const taken = await ctx.db.read((orm) =>
    orm.$count(
      policyVersion,
      and(eq(policyVersion.slug, slug), ne(policyVersion.policyId, policyId)),
    ),
  );
  if (taken === 0) return;
  throw new Refusal("conflict", {
    en: `Versions of another policy were published at “${slug}” and keep that address. Choose another one for this policy.`,
    fr: `Des versions d’une autre politique ont été publiées à l’adresse « ${slug} » et la conservent. Choisissez-en une autre pour cette politique.`,
  });
}

/** All versions of a policy that were published until an instant (now where none is given), newest first. */
export async function versionsOf(
  ctx: Installation,
  policyId: string,
  until = instant(ctx),
): Promise<readonly PolicyVersion[]> {
  const { policyVersion } = ctx.db.tables;
  const rows = await ctx.db.read((orm) =>
    orm
      .select()
      .from(policyVersion)
      .where(and(eq(policyVersion.policyId, policyId), lte(policyVersion.publishedAt, until)))
      .orderBy(desc(policyVersion.number)),
  );
  const inForce = inForceAt(rows, until)?.id;
  return rows.map(({ changeSummary, openErrors, ...row }) => ({
    ...row,
    changeSummary: (changeSummary as LocalisedText | null) ?? null,
    openErrors: (openErrors as readonly OpenError[] | null) ?? [],
    inForce: row.id === inForce,
  }));
}

/** The versions of the policy with that slug, with names and hashes. @throws Refusal forbidden, not_found */
export async function listVersions(ctx: Context, slug: string): Promise<readonly ListedVersion[]> {
  authorise(ctx, "policy.preview");
  const policy = policyBySlug(await readRegister(ctx), slug);
  const versions = await versionsOf(ctx, policy.id, instantRead(ctx));
  const hashes = await hashesOf(ctx, policy.id);
  const names = await namesOf(
    ctx.db,
    versions.flatMap((one) => [one.publishedBy, ...(one.preparedBy ?? [])]),
  );
  return versions.map((version) => ({
    ...version,
    publishedByName: names.get(version.publishedBy) ?? version.publishedBy,
    preparedByName:
      version.preparedBy === null ? null : (names.get(version.preparedBy) ?? version.preparedBy),
    hashes: Object.fromEntries(hashes.get(version.id) ?? []),
  }));
}

/** Name and hash of every file of every version of a policy, by version. */
async function hashesOf(
  ctx: Installation,
  policyId: string,
): Promise<ReadonlyMap<string, readonly (readonly [name: string, hash: string])[]>> {
  const { policyFile, policyVersion } = ctx.db.tables;
  const rows = await ctx.db.read((orm) =>
    orm
      .select({
        id: policyFile.policyVersionId,
        document: policyFile.document,
        locale: policyFile.locale,
        format: policyFile.format,
        hash: policyFile.hash,
      })
      .from(policyFile)
      .innerJoin(policyVersion, eq(policyVersion.id, policyFile.policyVersionId))
      .where(and(eq(policyVersion.policyId, policyId), eq(policyFile.encoding, "identity"))),
  );
  const found = new Map<string, (readonly [string, string])[]>();
  for (const { id, hash, ...file } of rows) {
    const list = found.get(id) ?? [];
    list.push([fileKey(file), hash]);
    found.set(id, list);
  }
  return found;
}

/** The name of a file within its version, as the trail and the API write it. */
export function fileKey(file: {
  readonly document: string;
  readonly locale: string;
  readonly format: string;
}): string {
  return [file.document, file.locale, file.format].filter((part) => part !== "").join(".");
}
