import { randomUUID } from "node:crypto";
import type { Orm } from "#db/database.ts";
import { fromRow } from "#db/record-row.ts";
import type { DataItem } from "#register/registry.ts";
import { buildActivity, type Confirmed } from "#register/templates/build.ts";
import { templateOf } from "#register/templates/templates.ts";
import { isNull } from "drizzle-orm";
import type { Context } from "../context.ts";
import { invalid, notFound } from "../refusal.ts";
import { fieldColumn } from "../records/field-column.ts";
import { changeWithin } from "../records/change.ts";
import type { AnyRecord } from "../records/write.ts";

/** What somebody confirmed of a template, and for which of our organisations. */
export type Start = Confirmed & { readonly organisationIds: readonly string[] };

const lists = ["organisationIds", "purposes", "grounds", "data", "retention"] as const;
const mostOfEach = 100;

/** Reads what was confirmed. @throws Refusal invalid, naming each wrong list */
export function startOf(ctx: Context, input: unknown): Start {
  const given =
    typeof input === "object" && input !== null ? (input as Readonly<Record<string, unknown>>) : {};
  const wrong = lists.filter((name) => !isListOfTexts(given[name]));
  if (wrong.length === 0) return given as Start;
  const detail = { en: "A list of ids.", fr: "Une liste d’identifiants." };
  throw invalid(
    wrong.map((name) => ({ pointer: `/${name}`, detail: detail[ctx.locale], code: "list" })),
  );
}

function isListOfTexts(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= mostOfEach &&
    value.every((item) => typeof item === "string" && item.length <= 64)
  );
}

/**
 * Creates the draft of an activity from what was confirmed of a template, with the data items the register lacks, in
 * the caller's transaction. @throws Refusal not_found for an unknown template; forbidden; invalid
 */
export async function startActivity(
  ctx: Context,
  tx: Orm,
  templateId: string,
  { organisationIds, ...confirmed }: Start,
): Promise<AnyRecord> {
  const template = templateOf(templateId);
  if (template === undefined) throw notFound();
  const { "data-items": items, activities } = ctx.db.tables.records;
  const present = await tx.select().from(items).where(isNull(items.archivedAt));
  const recorded = await tx
    .select({ reference: fieldColumn(activities, "reference") })
    .from(activities);
  const built = buildActivity(template, confirmed, {
    reference: nextReference(recorded.map(({ reference }) => String(reference))),
    organisationIds,
    ownerEmail: ctx.actor.email,
    dataItems: present.map((row) => fromRow("data-items", row) as DataItem),
    newId: randomUUID,
  });
  for (const { id, input } of built.dataItems)
    await changeWithin(ctx, tx, { kind: "create", collection: "data-items", id, input });
  const id = randomUUID();
  return changeWithin(ctx, tx, {
    kind: "create",
    collection: "activities",
    id,
    input: built.activity,
  });
}

/** The reference after the highest of those like T-012. */
function nextReference(references: readonly string[]): string {
  const numbers = references.map((reference) => Number(/^T-(\d+)$/.exec(reference)?.[1] ?? 0));
  return `T-${String(Math.max(0, ...numbers) + 1).padStart(3, "0")}`;
}
