import type { Collection } from "#register/registry.ts";
import { can } from "#access/roles.ts";
import type { Context } from "../context.ts";
import { notFound } from "../refusal.ts";
import { recordRow } from "./row.ts";
import { subjectOf } from "./subject.ts";
import type { AnyRecord } from "./write.ts";

/** One record, archived or not. @throws Refusal not_found, also where the actor may not see it */
export async function getRecord(
  ctx: Context,
  collection: Collection,
  id: string,
): Promise<AnyRecord> {
  const record = await ctx.db.read((orm) => recordRow(ctx, orm, collection, id));
  if (record === null || !can(ctx.actor, "record.read", subjectOf(collection, record)))
    throw notFound();
  return record;
}
