import type { TrailAction } from "#access/trail-actions.ts";
import { randomUUID } from "node:crypto";
import { and, eq, gte } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import { type Context, instant } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { append } from "../trail/append.ts";
import { checkpointWithin } from "../trail/checkpoints.ts";
import type { PolicyFile } from "./files.ts";
import { fileKey, type PolicyVersion } from "./versions.ts";

/** A version that is complete but for its place in the trail. */
export type NewVersion = {
  readonly action: Extract<TrailAction, "publish" | "withdraw">;
  readonly row: Omit<PolicyVersion, "id" | "auditSeq" | "inForce" | "publishedBy" | "approvedBy">;
  readonly files: readonly PolicyFile[];
  /** The register document it came from, gzip. */
  readonly snapshot: Buffer;
};

const filesPerStatement = 10;

/**
 * Writes a version with its bytes and its register, bound to one entry of the trail that holds the hash of each file.
 * @throws Refusal conflict (somebody published meanwhile)
 */
export async function storeVersion(
  ctx: Context,
  tx: Orm,
  { action, row: given, files, snapshot }: NewVersion,
): Promise<PolicyVersion> {
  const { policyVersion, policyFile, policySnapshot } = ctx.db.tables;
  const { policyId, number } = given;
  const newer = await tx.$count(
    policyVersion,
    and(eq(policyVersion.policyId, policyId), gte(policyVersion.number, number)),
  );
  if (newer > 0) throw meanwhile();
  const row = {
    ...given,
    id: randomUUID(),
    publishedBy: ctx.actor.id,
    approvedBy: ctx.actor.id,
  };
  const hashes = Object.fromEntries(
    files.filter((file) => file.encoding === "identity").map((file) => [fileKey(file), file.hash]),
  );
  const [entry] = await append(ctx, tx, [
    {
      action,
      entity: "policyVersion",
      id: row.id,
      version: number,
      payload: { before: null, after: { ...row, hashes }, reason: row.reason },
    },
  ]);
  const auditSeq = entry?.seq ?? 0;
  await tx.insert(policyVersion).values({ ...row, auditSeq });
  for (let start = 0; start < files.length; start += filesPerStatement) {
    const portion = files.slice(start, start + filesPerStatement);
    await tx
      .insert(policyFile)
      .values(portion.map((file) => ({ ...file, policyVersionId: row.id })));
  }
  await tx.insert(policySnapshot).values({ policyVersionId: row.id, body: snapshot });
  await checkpointWithin(ctx, tx);
  return { ...row, auditSeq, inForce: row.effectiveAt <= instant(ctx) };
}

function meanwhile(): Refusal {
  return new Refusal("conflict", {
    en: "Somebody published this policy meanwhile. Look at the new version first.",
    fr: "Cette politique vient d’être publiée par quelqu’un d’autre. Consultez d’abord la nouvelle version.",
  });
}
