import { type Action, can, type Subject } from "#access/roles.ts";
import type { Context } from "./context.ts";
import { forbidden, notFound } from "./refusal.ts";

/**
 * Lets the action pass or throws: 404 where the actor may not even see the record, else 403.
 * The only place where a decision of the table of roles is enforced.
 */
export function authorise(ctx: Pick<Context, "actor">, action: Action, subject?: Subject): void {
  if (can(ctx.actor, action, subject)) return;
  if (subject !== undefined && !can(ctx.actor, "record.read", subject)) throw notFound();
  throw forbidden();
}
