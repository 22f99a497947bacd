import type { Actor } from "#access/roles.ts";
import type { Installation } from "../context.ts";
import { log } from "../log.ts";
import { append } from "./append.ts";

/**
 * Records that somebody who is signed in tried what their roles do not allow: what, never with which content.
 * A trail that cannot be written to does not change the answer, which is a refusal anyway.
 */
export async function noteRefused(
  installation: Installation,
  actor: Actor,
  tried: { readonly method: string; readonly path: string },
  requestId: string,
): Promise<void> {
  if (actor.roles.length === 0) return;
  const ctx = { ...installation, actor, requestId, locale: "en" as const, asOf: null };
  const { method, path } = tried;
  try {
    await ctx.db.write((tx) =>
      append(ctx, tx, [
        {
          action: "refused",
          entity: null,
          id: null,
          version: null,
          payload: { before: null, after: { method, path }, reason: null },
        },
      ]),
    );
  } catch (error) {
    log.error("refused attempt not recorded", { requestId, error });
  }
}
