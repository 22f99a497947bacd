import { and, eq, inArray, or } from "drizzle-orm";
import { can } from "#access/roles.ts";
import { partsOf, referencesOf } from "#register/references.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import type { Locale } from "#register/locale.ts";
import type { Context } from "../context.ts";
import { readRegister } from "../registers/read.ts";
import { getRecord } from "./get.ts";
import { recordRow } from "./row.ts";
import { subjectOf } from "./subject.ts";
import { visibleTo } from "./visible.ts";
import type { AnyRecord } from "./write.ts";

/** A record that refers to another, and where in it. */
export type Use = {
  readonly collection: Collection;
  readonly id: string;
  readonly title: string;
  readonly pointers: readonly string[];
  readonly archived: boolean;
};

/** What refers to a record or to its identified parts, of what the actor may see. @throws Refusal not_found */
export async function usesOf(
  ctx: Context,
  collection: Collection,
  id: string,
): Promise<readonly Use[]> {
  const used = await getRecord(ctx, collection, id);
  if (ctx.asOf !== null) return usesInPast(ctx, collection, used);
  const { link, part } = ctx.db.tables;
  return ctx.db.snapshot(async (orm) => {
    const parts = await orm
      .select({ part: part.part, id: part.id })
      .from(part)
      .where(and(eq(part.collection, collection), eq(part.recordId, id)));
    const targets = [{ part: entityOf(collection).name as string, id }, ...parts];
    const byTarget = [...Map.groupBy(targets, (target) => target.part)].map(([target, group]) =>
      and(
        eq(link.toTarget, target),
        inArray(
          link.toId,
          group.map((one) => one.id),
        ),
      ),
    );
    const rows = await orm
      .select()
      .from(link)
      .where(or(...byTarget));
    const uses: Use[] = [];
    const elsewhere = rows.filter((row) => row.fromCollection !== collection || row.fromId !== id);
    for (const [place, group] of Map.groupBy(
      elsewhere,
      (row) => `${row.fromCollection}/${row.fromId}`,
    )) {
      const from = collections.find((name) => place.startsWith(`${name}/`));
      if (from === undefined) continue;
      const record = await recordRow(ctx, orm, from, place.slice(from.length + 1));
      if (record === null || !can(ctx.actor, "record.read", subjectOf(from, record))) continue;
      const title = entityOf(from).title(record, ctx.locale as Locale);
      uses.push({
        collection: from,
        id: record.id,
        title,
        pointers: group.map((row) => row.pointer).sort(),
        archived: record.archivedAt !== null,
      });
    }
    return uses.sort((a, b) => (a.title < b.title ? -1 : 1));
  });
}

/** The same in the past, whose references no table holds. */
async function usesInPast(
  ctx: Context,
  collection: Collection,
  used: AnyRecord,
): Promise<readonly Use[]> {
  const register = await readRegister(ctx);
  const sees = await visibleTo(ctx);
  const targets = new Set([
    `${entityOf(collection).name}/${used.id}`,
    ...partsOf(collection, used).map(({ part, id }) => `${part}/${id}`),
  ]);
  return collections
    .flatMap((from) =>
      (register.records[from] as readonly AnyRecord[])
        .filter((record) => record.id !== used.id && sees(from, record))
        .flatMap((record): Use[] => {
          const pointers = referencesOf(from, record)
            .filter((one) => targets.has(`${"to" in one ? one.to : "term"}/${one.id}`))
            .map(({ pointer }) => pointer)
            .sort();
          if (pointers.length === 0) return [];
          const title = entityOf(from).title(record, ctx.locale);
          const archived = record.archivedAt !== null;
          return [{ collection: from, id: record.id, title, pointers, archived }];
        }),
    )
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}
