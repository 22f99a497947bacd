import type { Collection } from "#register/registry.ts";
import { can } from "#access/roles.ts";
import type { Context } from "../context.ts";
import { notFound } from "../refusal.ts";
import { recordAt } from "../registers/past.ts";
import { recordRow } from "./row.ts";
import { subjectOf } from "./subject.ts";
import type { AnyRecord } from "./write.ts";

/**
 * One record, archived or not, as the context reads it. @throws Refusal not_found, also where the actor may not see
 * it: a record of the past only where they may see it as it stood and as it stands
 */
export function getRecord(ctx: Context, collection: Collection, id: string): Promise<AnyRecord> {
  return ctx.db.snapshot(async (orm) => {
    const present = await recordRow(ctx, orm, collection, id);
    const record =
      ctx.asOf === null ? present : await recordAt(ctx.db, orm, collection, id, ctx.asOf);
    for (const state of [present, record]) {
      if (state === null || !can(ctx.actor, "record.read", subjectOf(collection, state)))
        throw notFound();
    }
    if (record === null) throw notFound();
    return record;
  });
}
