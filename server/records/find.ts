import { can } from "#access/roles.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { forbidden } from "../refusal.ts";
import { parseListQuery } from "./list-query.ts";
import { listRecords } from "./list.ts";

/** One record found by its words, under its name. */
export type Hit = {
  readonly collection: Collection;
  readonly id: string;
  readonly title: string;
};

const mostPerKind = 5;

/** The first records of every kind whose texts hold all words, of those the actor may see. @throws Refusal forbidden */
export async function findRecords(ctx: Context, q: string): Promise<readonly Hit[]> {
  if (!can(ctx.actor, "record.read")) throw forbidden();
  if (q.trim() === "") return [];
  const wanted = new URLSearchParams({ q, limit: String(mostPerKind) });
  const hits: Hit[] = [];
  for (const collection of collections) {
    const query = parseListQuery(collection, wanted, ctx.locale);
    const { items } = await listRecords(ctx, collection, query);
    for (const record of items) {
      const title = entityOf(collection).title(record, ctx.locale);
      hits.push({ collection, id: record.id, title });
    }
  }
  return hits;
}
