import { and, desc, eq } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import { DatabaseRefusal } from "#db/refusal.ts";
import { type Checkpoint, checkpointText, readCheckpoint } from "#evidence/checkpoint.ts";
import { readNote, signedNote } from "#evidence/note.ts";
import { newSigningKey, type SigningKey } from "#evidence/signature.ts";
import { treeRoot } from "#evidence/tree.ts";
import { authorise } from "../authorise.ts";
import type { Context, Installation } from "../context.ts";
import { append, head } from "./append.ts";
import { subtreesOf } from "./tiles.ts";

/** A checkpoint with its signed form. */
export type SignedCheckpoint = Checkpoint & { readonly note: string };

/**
 * Signs the trail as it stands and keeps the checkpoint inside and outside the database; gives the one there is
 * where nothing happened since. @throws UnusableKey
 */
export async function makeCheckpoint(ctx: Context): Promise<SignedCheckpoint> {
  const checkpoint = await ctx.db.write((tx) => checkpointWithin(ctx, tx));
  ctx.vault.keepCheckpoint(checkpoint.note);
  return checkpoint;
}

/** Signs the trail where something happened since the newest checkpoint; called every hour and at the end. */
export async function checkpointChanges(ctx: Context): Promise<void> {
  const { changed } = await ctx.db.snapshot(async (orm) => {
    const { seq } = await head(ctx.db, orm);
    const newest = await newestCheckpoint(ctx, orm);
    return { changed: seq > (newest?.size ?? 0) };
  });
  if (changed) await makeCheckpoint(ctx);
}

/** The same within the caller's transaction; what is kept outside follows with the next checkpoint. */
export async function checkpointWithin(ctx: Context, tx: Orm): Promise<SignedCheckpoint> {
  const key = ctx.vault.signingKey();
  await announce(ctx, tx, key, null);
  return sign(ctx, tx, [key]);
}

/**
 * Replaces the key that signs checkpoints: the trail says so, and the next checkpoint carries both signatures, so
 * that who trusts the old key can trust the new one. @throws Refusal forbidden
 */
export async function rotateKey(ctx: Context, reason: string | null): Promise<SignedCheckpoint> {
  authorise(ctx, "settings.manage");
  const old = ctx.vault.signingKey();
  const next = newSigningKey(old.name);
  const checkpoint = await ctx.db.write(async (tx) => {
    await announce(ctx, tx, old, null);
    await announce(ctx, tx, next, reason);
    return sign(ctx, tx, [old, next]);
  });
  // The entry comes first: a stop in between leaves the old key at work and an announced one unused.
  ctx.vault.replaceSigningKey(next);
  ctx.vault.keepCheckpoint(checkpoint.note);
  return checkpoint;
}

/** The newest checkpoint; null before the first. */
async function newestCheckpoint(
  { db }: Pick<Installation, "db">,
  orm: Orm,
): Promise<SignedCheckpoint | null> {
  const { checkpoint } = db.tables;
  const rows = await orm.select().from(checkpoint).orderBy(desc(checkpoint.size)).limit(1);
  const row = rows[0];
  return row === undefined ? null : readSigned(row.note);
}

/**
 * Holds the register against the checkpoint kept outside it: who put yesterday's file back, or another one, is told.
 * @throws DatabaseRefusal
 */
export async function requireKnownPast({
  db,
  vault,
}: Pick<Installation, "db" | "vault">): Promise<void> {
  const note = vault.checkpoint();
  const known = note === null ? null : readSigned(note);
  if (known === null) return;
  await db.snapshot(async (orm) => {
    const { seq } = await head(db, orm);
    if (seq < known.size) {
      throw new DatabaseRefusal(
        `The register ends with entry ${seq} of its trail, but entry ${known.size} was signed: it is an older copy. Bring the newer one back; if there is none, restore this one with --accept-older.`,
      );
    }
    if (!(await treeRoot(known.size, subtreesOf(db, orm))).equals(known.root)) {
      throw new DatabaseRefusal(
        `The first ${known.size} entries of the trail are not those that were signed: this is another register, or it was altered. Bring the right one back, or use another RECITAL_DATA.`,
      );
    }
  });
}

function readSigned(note: string): SignedCheckpoint | null {
  const parts = readNote(note);
  const checkpoint = parts === null ? null : readCheckpoint(parts.text);
  return checkpoint === null ? null : { ...checkpoint, note };
}

async function sign(
  { db, now }: Context,
  tx: Orm,
  keys: readonly [SigningKey, ...SigningKey[]],
): Promise<SignedCheckpoint> {
  const { checkpoint } = db.tables;
  const { seq } = await head(db, tx);
  const [there] = await tx.select().from(checkpoint).where(eq(checkpoint.size, seq));
  const signed = there === undefined ? null : readSigned(there.note);
  if (signed !== null) return signed;
  const root = await treeRoot(seq, subtreesOf(db, tx));
  const made = { origin: keys[0].name, size: seq, root };
  const note = signedNote(checkpointText(made), keys);
  await tx.insert(checkpoint).values({ size: seq, at: now().toISOString(), note });
  return { ...made, note };
}

/** Says in the trail which key signs from here on, once per key. */
async function announce(
  ctx: Context,
  tx: Orm,
  key: SigningKey,
  reason: string | null,
): Promise<void> {
  const { audit } = ctx.db.tables;
  const id = key.id.toString("hex");
  const said = await tx.$count(audit, and(eq(audit.entity, "trail-key"), eq(audit.recordId, id)));
  if (said > 0) return;
  await append(ctx, tx, [
    {
      action: "key",
      entity: "trail-key",
      id,
      version: null,
      payload: { before: null, after: { verifierKey: key.verifierKey }, reason },
    },
  ]);
}
