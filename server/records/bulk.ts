import { bulkFields, hasTags } from "#register/bulk.ts";
import type { Collection } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { invalid, notFound, Refusal } from "../refusal.ts";
import { change, changeWithin } from "./change.ts";
import { recordRow } from "./row.ts";
import type { AnyRecord } from "./write.ts";

type Named = { readonly id: string; readonly version: number };

/** What is done to each of several records. */
export type BulkEdit = {
  readonly records: readonly Named[];
  readonly set: Readonly<Record<string, unknown>>;
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
  /** true to archive them, false to restore them, null for neither. */
  readonly archived: boolean | null;
  readonly reason: string | null;
};

/** What became of one record: its new version, or why it was left as it is. */
export type BulkOutcome =
  | { readonly id: string; readonly version: number }
  | { readonly id: string; readonly refusal: string };

/**
 * Changes several records, each through the gate and in a transaction of its own, based on the version that was seen.
 * A record that somebody changed meanwhile, or that the actor may not change, is left as it is and says why; it does
 * not hold up the others. @throws Refusal invalid where the request itself is wrong
 */
export async function changeSeveral(
  ctx: Context,
  collection: Collection,
  edit: BulkEdit,
): Promise<readonly BulkOutcome[]> {
  refuseOtherFields(ctx, collection, edit);
  const outcomes: BulkOutcome[] = [];
  for (const named of edit.records) {
    try {
      const { version } = await changeOne(ctx, collection, named, edit);
      outcomes.push({ id: named.id, version });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcomes.push({ id: named.id, refusal: wordsOf(ctx, error) });
    }
  }
  return outcomes;
}

function changeOne(
  ctx: Context,
  collection: Collection,
  { id, version }: Named,
  { set, addTags, removeTags, archived, reason }: BulkEdit,
): Promise<AnyRecord> {
  const on = { collection, id, version, reason } as const;
  if (archived !== null) return change(ctx, { ...on, kind: archived ? "archive" : "restore" });
  return ctx.db.write(async (tx) => {
    const before = await recordRow(ctx, tx, collection, id);
    if (before === null) throw notFound();
    const tags = hasTags(collection)
      ? { tags: changedTags(before["tags"] as readonly string[], addTags, removeTags) }
      : {};
    return changeWithin(ctx, tx, { ...on, kind: "update", input: { ...before, ...set, ...tags } });
  });
}

function changedTags(
  tags: readonly string[],
  added: readonly string[],
  removed: readonly string[],
): readonly string[] {
  return [...new Set([...tags, ...added])].filter((tag) => !removed.includes(tag));
}

function refuseOtherFields(ctx: Context, collection: Collection, edit: BulkEdit): void {
  const allowed = bulkFields(collection);
  const detail = {
    en: `Several records are changed at once in: ${[...allowed, ...(hasTags(collection) ? ["tags"] : [])].join(", ")}.`,
    fr: `Plusieurs fiches se modifient ensemble pour : ${[...allowed, ...(hasTags(collection) ? ["tags"] : [])].join(", ")}.`,
  };
  const problems = Object.keys(edit.set)
    .filter((name) => !allowed.includes(name))
    .map((name) => ({ pointer: `/set/${name}`, detail: detail[ctx.locale], code: "field" }));
  if (!hasTags(collection) && edit.addTags.length + edit.removeTags.length > 0)
    problems.push({ pointer: "/addTags", detail: detail[ctx.locale], code: "field" });
  if (problems.length > 0) throw invalid(problems);
}

function wordsOf(ctx: Context, refusal: Refusal): string {
  const details = refusal.problems.map(({ detail }) => detail);
  return details.length > 0 ? details.join(" ") : refusal.text[ctx.locale];
}
