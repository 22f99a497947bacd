import { and, asc, eq, isNotNull } from "drizzle-orm";
import { consistencyPath, inclusionPath } from "#evidence/tree.ts";
import { authorise } from "../authorise.ts";
import type { Context } from "../context.ts";
import { notFound } from "../refusal.ts";
import { makeCheckpoint, type SignedCheckpoint } from "./checkpoints.ts";
import { subtreesOf } from "./tiles.ts";

/** That an entry is in the tree of a checkpoint (RFC 6962 2.1.1); hashes in base64, from the leaf up. */
export type InclusionProof = {
  /** From 0: the entry with that number less one. */
  readonly index: number;
  readonly leaf: string;
  readonly path: readonly string[];
  readonly checkpoint: string;
};

/** That the tree of one size is the beginning of a checkpoint's (RFC 6962 2.1.2). */
export type ConsistencyProof = {
  readonly from: number;
  readonly path: readonly string[];
  readonly checkpoint: string;
};

/** The trail signed as it stands. @throws Refusal forbidden */
export function checkpointNow(ctx: Context): Promise<SignedCheckpoint> {
  authorise(ctx, "audit.read");
  return makeCheckpoint(ctx);
}

/** Proves that an entry is in the trail as it stands. @throws Refusal forbidden, not_found */
export async function proveInclusion(ctx: Context, seq: number): Promise<InclusionProof> {
  const checkpoint = await checkpointNow(ctx);
  if (seq < 1 || seq > checkpoint.size) throw notFound();
  const { audit } = ctx.db.tables;
  return ctx.db.snapshot(async (orm) => {
    const path = await inclusionPath(seq - 1, checkpoint.size, subtreesOf(ctx.db, orm));
    const [entry] = await orm.select({ hash: audit.hash }).from(audit).where(eq(audit.seq, seq));
    return {
      index: seq - 1,
      leaf: Buffer.from(entry?.hash ?? "", "hex").toString("base64"),
      path: path.map((hash) => hash.toString("base64")),
      checkpoint: checkpoint.note,
    };
  });
}

/** Proves that the trail has only grown since it had that many entries. @throws Refusal forbidden, not_found */
export async function proveConsistency(ctx: Context, from: number): Promise<ConsistencyProof> {
  const checkpoint = await checkpointNow(ctx);
  if (from < 0 || from > checkpoint.size) throw notFound();
  const path = await ctx.db.snapshot((orm) =>
    consistencyPath(from, checkpoint.size, subtreesOf(ctx.db, orm)),
  );
  return {
    from,
    path: path.map((hash) => hash.toString("base64")),
    checkpoint: checkpoint.note,
  };
}

/** The public keys that have signed checkpoints, oldest first, as the trail names them. @throws Refusal forbidden */
export async function verifierKeys(
  ctx: Context,
): Promise<readonly { readonly from: number; readonly verifierKey: string }[]> {
  authorise(ctx, "audit.read");
  const { audit, auditPayload } = ctx.db.tables;
  const rows = await ctx.db.read((orm) =>
    orm
      .select({ seq: audit.seq, body: auditPayload.body })
      .from(audit)
      .innerJoin(auditPayload, eq(auditPayload.seq, audit.seq))
      .where(and(eq(audit.entity, "trail-key"), isNotNull(auditPayload.body)))
      .orderBy(asc(audit.seq)),
  );
  return rows.map(({ seq, body }) => {
    const { after } = JSON.parse(body ?? "") as { after: { verifierKey: string } };
    return { from: seq, verifierKey: after.verifierKey };
  });
}
