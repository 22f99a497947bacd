import { and, eq, isNull, ne } from "drizzle-orm";
import type { Action } from "#access/roles.ts";
import type { Orm } from "#db/database.ts";
import { fromRow } from "#db/record-row.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { validate } from "#register/schema.ts";
import { authorise } from "../authorise.ts";
import { fieldColumn } from "./field-column.ts";
import { type Context, instant } from "../context.ts";
import { invalid, notFound, Refusal } from "../refusal.ts";
import { requiresFourEyes } from "../settings.ts";
import { subjectOf } from "./subject.ts";
import { type Dating, stamp } from "./stamp.ts";
import { type AnyRecord, type Write, writeAll } from "./write.ts";

/** What somebody wants done to one record. */
export type Intent =
  | {
      readonly kind: "create";
      readonly collection: Collection;
      readonly id: string;
      readonly input: unknown;
      readonly reason?: string | null;
    }
  | {
      readonly kind: "update";
      readonly collection: Collection;
      readonly id: string;
      readonly version: number;
      readonly input: unknown;
      readonly reason?: string | null;
    }
  | {
      readonly kind: "archive" | "restore";
      readonly collection: Collection;
      readonly id: string;
      readonly version: number;
      readonly reason?: string | null;
    };

/**
 * The one way to change a record: authorise, validate, write and record, in one transaction.
 * Returns the record as it now is; a change that changes nothing leaves no trace.
 * @throws Refusal not_found, forbidden, version_stale (with the current record), invalid (with every problem), conflict
 */
export function change(ctx: Context, intent: Intent): Promise<AnyRecord> {
  return ctx.db.write((tx) => changeWithin(ctx, tx, intent));
}

/** As `change`, within a transaction of the caller (an answer remembered for an idempotency key, for one). */
export async function changeWithin(ctx: Context, tx: Orm, intent: Intent): Promise<AnyRecord> {
  const before = await recordForUpdate(ctx, tx, intent.collection, intent.id);
  if (intent.kind === "create") {
    if (before !== null)
      throw conflict(
        "A record with this id exists already.",
        "Une fiche porte déjà cet identifiant.",
      );
  } else if (before === null) throw notFound();
  if (before !== null) authorise(ctx, actionOf(intent), subjectOf(intent.collection, before));
  if (before !== null && intent.kind !== "create" && before.version !== intent.version)
    throw stale(before);
  const write = prepare(ctx, intent, before);
  if (write === null) return before ?? failUnchangedCreate();
  await refuseTwins(ctx, tx, write);
  if (write.action === "approve") await refuseSelfApproval(ctx, tx, before);
  await writeAll(ctx, tx, [write]);
  return write.after;
}

function failUnchangedCreate(): never {
  throw new Error("a new record always differs from none");
}

function prepare(ctx: Context, intent: Intent, before: AnyRecord | null): Write | null {
  const { collection } = intent;
  const reason = intent.reason ?? null;
  if (intent.kind !== "create" && intent.kind !== "update") {
    if (before === null || (before.archivedAt !== null) === (intent.kind === "archive"))
      return null;
    const after = kept(
      ctx,
      { ...before, archivedAt: intent.kind === "archive" ? instant(ctx) : null },
      before,
    );
    return { action: intent.kind, collection, before, after, reason };
  }
  const dating: Dating = { kind: "now", instant: instant(ctx) };
  const values = validated(ctx, collection, intent.input);
  const stamped = stamp(entityOf(collection).fields, before, values, dating);
  const after = kept(
    ctx,
    { ...stamped, id: intent.id, archivedAt: before?.archivedAt ?? null },
    before,
  );
  if (before !== null && sameFields(collection, before, after)) return null;
  const action = before === null ? "create" : transition(collection, before, after);
  authorise(
    ctx,
    rightFor(action),
    subjectOf(
      collection,
      before === null || action !== "update" ? { ...after, ...ownership(before) } : before,
    ),
  );
  if (before === null && after["state"] === "approved")
    authorise(ctx, "activity.approve", subjectOf(collection, after));
  return { action, collection, before, after: demoted(ctx, collection, action, after), reason };
}

/** Who owned it and in which state it was counts for a right, not what the change makes of it. */
function ownership(before: AnyRecord | null): Record<string, unknown> {
  return before === null ? {} : { ownerEmail: before["ownerEmail"], state: before["state"] };
}

/** Which step of the workflow a change of state is (draft → in review → approved, and back). */
function transition(
  collection: Collection,
  before: AnyRecord,
  after: AnyRecord,
): "update" | "submit" | "approve" | "return" {
  if (collection !== "activities" || before["state"] === after["state"]) return "update";
  if (after["state"] === "approved") return "approve";
  return after["state"] === "in_review" ? "submit" : "return";
}

function rightFor(action: Write["action"]): Action {
  if (action === "create") return "record.create";
  if (action === "submit") return "activity.submit";
  return action === "approve" ? "activity.approve" : "record.update";
}

/** An approval covers the text that was approved: a change by someone who may not approve sends it back to review. */
function demoted(
  ctx: Context,
  collection: Collection,
  action: Write["action"],
  after: AnyRecord,
): AnyRecord {
  if (collection !== "activities" || action !== "update" || after["state"] !== "approved")
    return after;
  const mayApprove = ctx.actor.isOperator || ctx.actor.roles.includes("dpo");
  return mayApprove ? after : { ...after, state: "in_review" };
}

function actionOf(intent: Intent): Action {
  if (intent.kind === "archive" || intent.kind === "restore") return "record.archive";
  return "record.read";
}

function validated(
  ctx: Context,
  collection: Collection,
  input: unknown,
): Readonly<Record<string, unknown>> {
  const result = validate(collection, input, ctx.locale);
  if (!result.ok) throw invalid(result.problems);
  return result.values as unknown as Readonly<Record<string, unknown>>;
}

function kept(
  ctx: Context,
  values: Readonly<Record<string, unknown>>,
  before: AnyRecord | null,
): AnyRecord {
  return {
    ...values,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? instant(ctx),
    updatedAt: instant(ctx),
    updatedBy: ctx.actor.id,
  } as AnyRecord;
}

/** Whether two states of a record agree in every declared field. */
export function sameFields(collection: Collection, a: AnyRecord, b: AnyRecord): boolean {
  return Object.keys(entityOf(collection).fields).every(
    (name) => JSON.stringify(a[name]) === JSON.stringify(b[name]),
  );
}

/** The record as it stands within this transaction, or null. */
export async function recordForUpdate(
  ctx: Context,
  tx: Orm,
  collection: Collection,
  id: string,
): Promise<AnyRecord | null> {
  const table = ctx.db.tables.records[collection];
  const rows = await tx.select().from(table).where(eq(table.id, id)).limit(1);
  return rows[0] === undefined ? null : (fromRow(collection, rows[0]) as unknown as AnyRecord);
}

const unique: Partial<Record<Collection, string>> = { activities: "reference", policies: "slug" };

async function refuseTwins(ctx: Context, tx: Orm, { collection, after }: Write): Promise<void> {
  const field = unique[collection];
  if (field === undefined || after.archivedAt !== null) return;
  const table = ctx.db.tables.records[collection];
  const twins = await tx
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        eq(fieldColumn(table, field), after[field]),
        ne(table.id, after.id),
        isNull(table.archivedAt),
      ),
    )
    .limit(1);
  if (twins.length === 0) return;
  const detail = {
    en: "Another record has this already; it must be unique.",
    fr: "Une autre fiche l'utilise déjà ; il doit être unique.",
  };
  throw invalid([{ pointer: `/${field}`, detail: detail[ctx.locale], code: "unique" }]);
}

async function refuseSelfApproval(ctx: Context, tx: Orm, before: AnyRecord | null): Promise<void> {
  if (before?.updatedBy !== ctx.actor.id || !(await requiresFourEyes(ctx.db, tx))) return;
  throw conflict(
    "You changed this record last; somebody else has to approve it (four eyes).",
    "Vous avez modifié cette fiche en dernier ; une autre personne doit l'approuver (quatre yeux).",
  );
}

function stale(current: AnyRecord): Refusal {
  return new Refusal(
    "version_stale",
    {
      en: "Somebody changed this record meanwhile. Compare with the current version, then save again.",
      fr: "Cette fiche a été modifiée entre-temps. Comparez avec la version actuelle, puis enregistrez à nouveau.",
    },
    { current },
  );
}

function conflict(en: string, fr: string): Refusal {
  return new Refusal("conflict", { en, fr });
}
