import { createHash } from "node:crypto";
import { and, eq, lt } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { canonicalJson } from "../trail/canonical.ts";
import type { Answer, Commit } from "./route.ts";

const keptForMs = 24 * 60 * 60 * 1000;

/**
 * Commits a POST once per Idempotency-Key and actor: repeated within a day it gives the first answer again,
 * also after a restart, because key and answer are stored in the same transaction as the effect.
 * @throws Refusal invalid where the key was used for something else
 */
export async function commitOnce(
  ctx: Context,
  key: string | null,
  asked: { path: string; body: unknown },
  prepare: () => Promise<Commit>,
): Promise<Answer> {
  if (key === null) {
    const commit = await prepare();
    return ctx.db.write(commit);
  }
  if (key.length < 1 || key.length > 200) {
    throw new Refusal("invalid", {
      en: "An Idempotency-Key has 1 to 200 characters.",
      fr: "Une Idempotency-Key compte de 1 à 200 caractères.",
    });
  }
  const bodyHash = createHash("sha256")
    .update(asked.path)
    .update("\n")
    .update(canonicalJson(asked.body))
    .digest("hex");
  const earlier = await ctx.db.read((orm) => remembered(ctx, orm, key, bodyHash));
  if (earlier !== null) return earlier;
  const commit = await prepare();
  return ctx.db.write(async (tx) => {
    const meanwhile = await remembered(ctx, tx, key, bodyHash);
    if (meanwhile !== null) return meanwhile;
    const answer = await commit(tx);
    await remember(ctx, tx, key, bodyHash, answer);
    return answer;
  });
}

async function remembered(
  ctx: Context,
  orm: Orm,
  key: string,
  bodyHash: string,
): Promise<Answer | null> {
  const { idempotency } = ctx.db.tables;
  const rows = await orm
    .select()
    .from(idempotency)
    .where(and(eq(idempotency.key, key), eq(idempotency.actor, ctx.actor.id)));
  const row = rows[0];
  if (row === undefined || Date.parse(row.createdAt) < ctx.now().getTime() - keptForMs) return null;
  if (row.bodyHash !== bodyHash) {
    throw new Refusal("invalid", {
      en: "This Idempotency-Key was used for another request. Use a new one.",
      fr: "Cette Idempotency-Key a servi à une autre requête. Utilisez-en une nouvelle.",
    });
  }
  return { ...(row.answer as Answer), status: row.status };
}

async function remember(
  ctx: Context,
  tx: Orm,
  key: string,
  bodyHash: string,
  answer: Answer,
): Promise<void> {
  const { idempotency } = ctx.db.tables;
  const now = ctx.now();
  await tx
    .delete(idempotency)
    .where(lt(idempotency.createdAt, new Date(now.getTime() - keptForMs).toISOString()));
  const { status = 200, body, headers } = answer;
  await tx.insert(idempotency).values({
    key,
    actor: ctx.actor.id,
    bodyHash,
    status,
    answer: { body, headers },
    createdAt: now.toISOString(),
  });
}
