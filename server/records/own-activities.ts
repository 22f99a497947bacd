import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { isOwner } from "#access/roles.ts";
import type { Activity } from "#register/registry.ts";
import { type Context, instantRead } from "../context.ts";
import { namesOf } from "../people/names.ts";
import { readRegister } from "../registers/read.ts";
import type { RecordPayload } from "./write.ts";

/** Who sent an activity back to draft, when, and what they want mended. */
export type SentBack = {
  readonly at: string;
  readonly actorName: string;
  /** null where it was erased (GDPR Art. 17). */
  readonly reason: string | null;
};

/** An activity for its owner: how far it is, and what came back. */
export type OwnActivity = Pick<Activity, "id" | "reference" | "name" | "state"> & {
  /** null unless it is a draft that was sent back and not submitted since. */
  readonly sentBack: SentBack | null;
};

/** The activities the actor answers for, at the instant that is read, drafts first. For everybody who is signed in. */
export async function ownActivities(ctx: Context): Promise<readonly OwnActivity[]> {
  const register = await readRegister(ctx);
  const own = register.current("activities").filter((one) => isOwner(ctx.actor.email, one));
  const isDraft = ({ state }: { state: string | null }) => state === "draft" || state === null;
  const sentBack = await lastReturns(
    ctx,
    own.filter(isDraft).map(({ id }) => id),
  );
  return [...own]
    .sort((a, b) => Number(isDraft(b)) - Number(isDraft(a)))
    .map(({ id, reference, name, state }) => ({
      id,
      reference,
      name,
      state,
      sentBack: sentBack.get(id) ?? null,
    }));
}

/** Of activities by id, the last return to draft, where nothing was submitted after it. */
async function lastReturns(
  ctx: Context,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SentBack>> {
  if (ids.length === 0) return new Map();
  const { audit, auditPayload } = ctx.db.tables;
  const steps = await ctx.db.read((orm) =>
    orm
      .select({
        id: audit.recordId,
        action: audit.action,
        at: audit.ts,
        actor: audit.actor,
        body: auditPayload.body,
      })
      .from(audit)
      .innerJoin(auditPayload, eq(auditPayload.seq, audit.seq))
      .where(
        and(
          eq(audit.entity, "activity"),
          inArray(audit.recordId, [...ids]),
          inArray(audit.action, ["submit", "return"]),
          lte(audit.ts, instantRead(ctx)),
        ),
      )
      .orderBy(asc(audit.seq)),
  );
  const last = new Map(steps.map((step) => [step.id, step]));
  const returns = [...last.values()].filter(({ action }) => action === "return");
  const names = await namesOf(
    ctx.db,
    returns.map(({ actor }) => actor),
  );
  return new Map(
    returns.map(({ id, at, actor, body }) => {
      const reason = body === null ? null : (JSON.parse(body) as RecordPayload).reason;
      return [id ?? "", { at, actorName: names.get(actor) ?? actor, reason }];
    }),
  );
}
