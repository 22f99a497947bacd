import { and, eq, inArray } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import { fromRow } from "#db/record-row.ts";
import type { RefTarget } from "#register/field.ts";
import type { Locale } from "#register/locale.ts";
import { type Problem, problemAtPointer } from "#register/problem.ts";
import { referencesOf, targetNames } from "#register/references.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { invalid } from "../refusal.ts";
import type { AnyRecord } from "./write.ts";

/** One reference of a record, as the `link` table holds it; `vocabularies` says which own terms would do. */
export type LinkRow = {
  readonly fromCollection: Collection;
  readonly fromId: string;
  readonly pointer: string;
  readonly toTarget: RefTarget;
  readonly toId: string;
  readonly vocabularies: readonly string[];
};

/** Every reference a record makes to others, own vocabulary terms included. */
export function linksOf(collection: Collection, record: AnyRecord): readonly LinkRow[] {
  return referencesOf(collection, record).map((reference) => ({
    fromCollection: collection,
    fromId: record.id,
    pointer: reference.pointer,
    toTarget: "vocabularies" in reference ? "term" : reference.to,
    toId: reference.id,
    vocabularies: "vocabularies" in reference ? reference.vocabularies : [],
  }));
}

const collectionOf: ReadonlyMap<RefTarget, Collection> = new Map(
  collections.map((collection) => [entityOf(collection).name, collection]),
);

const idsPerQuery = 500;

/**
 * Throws a refusal that names every reference without a target. `document` puts collection and id before
 * the pointer, for changes of several records at once.
 */
export async function checkReferences(
  ctx: Context,
  tx: Orm,
  links: readonly LinkRow[],
  place: "record" | "document",
): Promise<void> {
  const wanted = Map.groupBy(links, (link) => link.toTarget);
  const problems: Problem[] = [];
  for (const [target, group] of wanted) {
    const found = await existing(ctx, tx, target, [...new Set(group.map((link) => link.toId))]);
    for (const link of group) {
      const vocabulary = found.get(link.toId);
      const fits =
        vocabulary !== undefined &&
        (link.vocabularies.length === 0 || link.vocabularies.includes(vocabulary));
      if (!fits) problems.push(missing(link, ctx.locale, place));
    }
  }
  if (problems.length > 0) throw invalid(problems);
}

/** The ids that exist, each with its vocabulary where it is an own term. */
async function existing(
  ctx: Context,
  tx: Orm,
  target: RefTarget,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const collection = collectionOf.get(target);
  const { part, records } = ctx.db.tables;
  for (let start = 0; start < ids.length; start += idsPerQuery) {
    const slice = ids.slice(start, start + idsPerQuery);
    if (target === "term") {
      const rows = await tx.select().from(records.terms).where(inArray(records.terms.id, slice));
      for (const row of rows) found.set(row.id, fromRow("terms", row).vocabulary ?? "");
    } else if (collection !== undefined) {
      const table = records[collection];
      for (const row of await tx
        .select({ id: table.id })
        .from(table)
        .where(inArray(table.id, slice)))
        found.set(row.id, "");
    } else {
      const rows = await tx
        .select({ id: part.id })
        .from(part)
        .where(and(eq(part.part, target), inArray(part.id, slice)));
      for (const row of rows) found.set(row.id, "");
    }
  }
  return found;
}

function missing(link: LinkRow, locale: Locale, place: "record" | "document"): Problem {
  const prefix = place === "document" ? `/${link.fromCollection}/${link.fromId}` : "";
  const pointer = `${prefix}${link.pointer}`;
  return link.toTarget === "term"
    ? problemAtPointer(pointer, "missing-term", locale, { id: link.toId })
    : problemAtPointer(pointer, "missing-reference", locale, {
        id: link.toId,
        what: targetNames[link.toTarget],
      });
}
