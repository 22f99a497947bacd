import type { Orm } from "#db/database.ts";
import { keptFields } from "#register/entity.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { validate } from "#register/schema.ts";
import { authorise } from "../authorise.ts";
import type { WaiverGrant } from "../findings/waive.ts";
import { type Context, instant } from "../context.ts";
import { forbidden, invalid, notFound, Refusal } from "../refusal.ts";
import { requiresFourEyes } from "../settings.ts";
import { recordRow, sameFields } from "./row.ts";
import { stamp } from "./stamp.ts";
import { subjectOf } from "./subject.ts";
import { refuseTwins } from "./unique.ts";
import { afterEditing, requireReason, rightFor, stepOf } from "./workflow.ts";
import { type AnyRecord, type Write, writeAll } from "./write.ts";

type Values = Readonly<Record<string, unknown>>;

type Named = {
  readonly collection: Collection;
  readonly id: string;
  readonly reason?: string | null;
  /** For a waiver, which nobody writes without one. */
  readonly grant?: WaiverGrant | undefined;
};

/** What somebody wants done to one record; `version` is the one it is based on. */
export type Intent =
  | (Named & { readonly kind: "create"; readonly input: unknown })
  | (Named & { readonly kind: "update"; readonly version: number; readonly input: unknown })
  | (Named & { readonly kind: "archive" | "restore"; readonly version: number })
  /** Brings back what an earlier version said, as a new version. */
  | (Named & { readonly kind: "revert"; readonly version: number; readonly earlier: AnyRecord });

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
  const before = await recordRow(ctx, tx, intent.collection, intent.id);
  if (intent.kind === "create") {
    if (before !== null) throw idTaken();
    return write(ctx, tx, saving(ctx, intent, null));
  }
  if (before === null) throw notFound();
  authorise(ctx, "record.read", subjectOf(intent.collection, before));
  if (intent.kind === "update" || intent.kind === "revert") {
    requireVersion(before, intent.version);
    const prepared =
      intent.kind === "update" ? saving(ctx, intent, before) : reverting(ctx, intent, before);
    return sameFields(intent.collection, before, prepared.after)
      ? before
      : write(ctx, tx, prepared);
  }
  authorise(ctx, "record.archive", subjectOf(intent.collection, before));
  requireVersion(before, intent.version);
  const archived = intent.kind === "archive";
  if ((before.archivedAt !== null) === archived) return before;
  const after = kept(ctx, { ...before, archivedAt: archived ? instant(ctx) : null }, before);
  return write(ctx, tx, {
    action: intent.kind,
    collection: intent.collection,
    before,
    after,
    reason: intent.reason ?? null,
  });
}

async function write(ctx: Context, tx: Orm, prepared: Write): Promise<AnyRecord> {
  await refuseTwins(ctx, tx, prepared.collection, prepared.after);
  const ownWork = prepared.before?.updatedBy === ctx.actor.id;
  if (prepared.action === "approve" && ownWork && (await requiresFourEyes(ctx.db, tx)))
    throw selfApproval();
  await writeAll(ctx, tx, [prepared]);
  return prepared.after;
}

/** Validates what a client sent, completes it, and authorises the step of the workflow that saving it is. */
function saving(
  ctx: Context,
  intent: Extract<Intent, { input: unknown }>,
  before: AnyRecord | null,
): Write {
  const { collection, id } = intent;
  if (collection === "waivers" && intent.grant === undefined) throw forbidden();
  if (intent.grant !== undefined) return waiving(ctx, intent, before, intent.grant);
  const subject = before === null ? undefined : subjectOf(collection, before);
  // Before validation: nobody learns from its messages about what they may not change anyway.
  if (subject !== undefined) authorise(ctx, "record.update", subject);
  const result = validate(collection, intent.input, ctx.locale);
  if (!result.ok) throw invalid(result.problems);
  const values = result.values as unknown as Values;
  const stamped = stamp(entityOf(collection).fields, before, values, {
    kind: "now",
    instant: instant(ctx),
  });
  const after = kept(ctx, { ...stamped, id, archivedAt: before?.archivedAt ?? null }, before);
  const action = stepOf(collection, before, after);
  authorise(ctx, rightFor(action), subject ?? subjectOf(collection, after));
  if (before === null && after["state"] === "approved")
    authorise(ctx, "activity.approve", subjectOf(collection, after));
  if (action === "return") requireReason(ctx, action, intent.reason);
  return {
    action,
    collection,
    before,
    after: afterEditing(ctx, collection, action, after),
    reason: intent.reason ?? null,
  };
}

/** A waiver is written by who may waive that finding, and says who and what it was given for by itself. */
function waiving(
  ctx: Context,
  { collection, id, input, reason = null }: Extract<Intent, { input: unknown }>,
  before: AnyRecord | null,
  { stamped }: WaiverGrant,
): Write {
  const result = validate(collection, { ...(input as Values), ...stamped }, ctx.locale);
  if (!result.ok) throw invalid(result.problems);
  const values = result.values as unknown as Values;
  const after = kept(ctx, { ...values, id, archivedAt: before?.archivedAt ?? null }, before);
  return { action: before === null ? "create" : "update", collection, before, after, reason };
}

/** An earlier version is saved again like anything a client sends; in which step of its approval the record is stays. */
function reverting(
  ctx: Context,
  intent: Extract<Intent, { kind: "revert" }>,
  before: AnyRecord,
): Write {
  const { earlier } = intent;
  requireReason(ctx, "revert", intent.reason);
  const input = "state" in before ? { ...earlier, state: before["state"] } : earlier;
  const prepared = saving(ctx, { ...intent, kind: "update", input }, before);
  return { ...prepared, action: "revert" };
}

/** The next version of a record; server-kept fields first, as a reader gets them. */
function kept(
  ctx: Context,
  values: Values & { readonly id: string; readonly archivedAt: string | null },
  before: AnyRecord | null,
): AnyRecord {
  const { id, archivedAt } = values;
  const createdAt = before?.createdAt ?? instant(ctx);
  const version = (before?.version ?? 0) + 1;
  return {
    id,
    version,
    createdAt,
    updatedAt: instant(ctx),
    updatedBy: ctx.actor.id,
    archivedAt,
    ...declared(values),
  };
}

function declared(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => !(keptFields as readonly string[]).includes(name)),
  );
}

function requireVersion(current: AnyRecord, version: number): void {
  if (current.version === version) return;
  const text = {
    en: "Somebody changed this record meanwhile. Compare with the current version, then save again.",
    fr: "Cette fiche a été modifiée entre-temps. Comparez avec la version actuelle, puis enregistrez à nouveau.",
  };
  throw new Refusal("version_stale", text, { current });
}

function idTaken(): Refusal {
  return new Refusal("conflict", {
    en: "A record with this id exists already.",
    fr: "Une fiche porte déjà cet identifiant.",
  });
}

function selfApproval(): Refusal {
  return new Refusal("conflict", {
    en: "You changed this record last; somebody else has to approve it (four eyes).",
    fr: "Vous avez modifié cette fiche en dernier ; une autre personne doit l’approuver (quatre yeux).",
  });
}
