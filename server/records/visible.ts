import { can } from "#access/roles.ts";
import type { Collection } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { currentRegister } from "../registers/load.ts";
import { subjectOf } from "./subject.ts";

type Kept = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * Whether the actor may see a record as the context reads it. In the past that is whether they may see it as it stood
 * and as it stands: who lost an activity loses its past too, and an approval does not show the drafts before it.
 */
export async function visibleTo(
  ctx: Context,
): Promise<(collection: Collection, record: Kept) => boolean> {
  // Most may read every activity, whoever owns it: then no record has to be asked for.
  if (can(ctx.actor, "record.read", { collection: "activities", ownerEmail: null, state: null }))
    return () => true;
  const present = ctx.asOf === null ? null : await currentRegister(ctx);
  return (collection, record) => {
    const now = present?.find(collection, record.id);
    return (
      can(ctx.actor, "record.read", subjectOf(collection, record)) &&
      (now === undefined || can(ctx.actor, "record.read", subjectOf(collection, now)))
    );
  };
}
