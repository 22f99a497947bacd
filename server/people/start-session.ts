import type { Orm } from "#db/database.ts";
import type { Context } from "../context.ts";
import { append } from "../trail/append.ts";
import { startSession } from "./sessions.ts";

/** Starts a session of the actor within the caller's transaction, records it and returns its token. */
export async function startAndRecord(ctx: Context, tx: Orm): Promise<string> {
  await append(ctx, tx, [
    {
      action: "sign-in",
      entity: "person",
      id: ctx.actor.id,
      version: null,
      payload: { before: null, after: null, reason: null },
    },
  ]);
  return startSession(ctx, tx, ctx.actor.id);
}
