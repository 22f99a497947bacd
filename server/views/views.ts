import type { TrailAction } from "#access/trail-actions.ts";
import { randomUUID } from "node:crypto";
import { and, asc, eq, or } from "drizzle-orm";
import { can } from "#access/roles.ts";
import type { Orm } from "#db/database.ts";
import type { Collection } from "#register/registry.ts";
import { authorise } from "../authorise.ts";
import { type Context, instant } from "../context.ts";
import { forbidden, invalid, Refusal } from "../refusal.ts";
import { append } from "../trail/append.ts";
import type { ViewInput } from "./view-input.ts";

/** A named way to look at a list. */
export type View = {
  readonly id: string;
  readonly version: number;
  readonly collection: Collection;
  readonly name: string;
  /** The query string of the screen's address. */
  readonly address: string;
  readonly shared: boolean;
  /** Whether whoever asks may change and delete it. */
  readonly mayChange: boolean;
};

type Row = Context["db"]["tables"]["listView"]["$inferSelect"];

const mostOfOnePerson = 200;

/** One's own views of a list and those that are shared, by name. */
export async function listViews(ctx: Context, collection: Collection): Promise<readonly View[]> {
  const { listView } = ctx.db.tables;
  const mine = or(eq(listView.ownerId, ctx.actor.id), eq(listView.shared, true));
  const rows = await ctx.db.read((orm) =>
    orm
      .select()
      .from(listView)
      .where(and(eq(listView.collection, collection), mine))
      .orderBy(asc(listView.name), asc(listView.id)),
  );
  return rows.map((row) => viewOf(ctx, row));
}

/** Saves a view; a shared one is recorded. @throws Refusal forbidden, invalid */
export async function createView(
  ctx: Context,
  tx: Orm,
  collection: Collection,
  input: ViewInput,
): Promise<View> {
  if (input.shared) authorise(ctx, "view.share");
  const { listView } = ctx.db.tables;
  if ((await tx.$count(listView, eq(listView.ownerId, ctx.actor.id))) >= mostOfOnePerson)
    throw tooMany(ctx);
  const at = instant(ctx);
  const row: Row = {
    id: randomUUID(),
    version: 1,
    collection,
    ownerId: ctx.actor.id,
    ...input,
    createdAt: at,
    updatedAt: at,
  };
  if (row.shared) await record(ctx, tx, "view.share", null, row);
  await tx.insert(listView).values(row);
  return viewOf(ctx, row);
}

/** Changes a view; whatever concerns everybody is recorded. @throws Refusal not_found, forbidden, version_stale */
export async function changeView(
  ctx: Context,
  id: string,
  version: number,
  input: ViewInput,
): Promise<View> {
  const { listView } = ctx.db.tables;
  return ctx.db.write(async (tx) => {
    const before = await changeable(ctx, tx, id, version);
    if (input.shared || before.shared) authorise(ctx, "view.share");
    const after: Row = { ...before, ...input, version: version + 1, updatedAt: instant(ctx) };
    const action = stepOf(before, after);
    if (action !== null) await record(ctx, tx, action, before, after);
    await tx.update(listView).set(after).where(eq(listView.id, id));
    return viewOf(ctx, after);
  });
}

/** Deletes a view: it is no part of the register. @throws Refusal not_found, forbidden, version_stale */
export async function removeView(ctx: Context, id: string, version: number): Promise<void> {
  const { listView } = ctx.db.tables;
  await ctx.db.write(async (tx) => {
    const before = await changeable(ctx, tx, id, version);
    if (before.shared) await record(ctx, tx, "view.remove", before, null);
    await tx.delete(listView).where(eq(listView.id, id));
  });
}

function stepOf(before: Row, after: Row): TrailAction | null {
  if (before.shared) return after.shared ? "view.change" : "view.remove";
  return after.shared ? "view.share" : null;
}

/** One's own view, or a shared one for those who may share. */
function mayChange(ctx: Context, row: Row): boolean {
  return row.shared ? can(ctx.actor, "view.share") : row.ownerId === ctx.actor.id;
}

async function changeable(ctx: Context, tx: Orm, id: string, version: number): Promise<Row> {
  const { listView } = ctx.db.tables;
  const [row] = await tx.select().from(listView).where(eq(listView.id, id));
  if (row === undefined || (!row.shared && row.ownerId !== ctx.actor.id)) throw noSuchView();
  if (!mayChange(ctx, row)) throw forbidden();
  if (row.version !== version) throw stale(viewOf(ctx, row));
  return row;
}

function viewOf(ctx: Context, row: Row): View {
  const { id, version, collection, name, address, shared } = row;
  return {
    id,
    version,
    collection: collection as Collection,
    name,
    address,
    shared,
    mayChange: mayChange(ctx, row),
  };
}

function record(
  ctx: Context,
  tx: Orm,
  action: TrailAction,
  before: Row | null,
  after: Row | null,
): Promise<unknown> {
  const said = (row: Row | null) =>
    row === null ? null : { collection: row.collection, name: row.name, address: row.address };
  const { id = null, version = null } = after ?? before ?? {};
  return append(ctx, tx, [
    {
      action,
      entity: "view",
      id,
      version,
      payload: { before: said(before), after: said(after), reason: null },
    },
  ]);
}

function noSuchView(): Refusal {
  return new Refusal("not_found", {
    en: "There is no such view.",
    fr: "Cette vue n’existe pas.",
  });
}

function stale(current: View): Refusal {
  const text = {
    en: "Somebody changed this view meanwhile. Look at it again, then change it.",
    fr: "Cette vue a été modifiée entre-temps. Regardez-la à nouveau avant de la modifier.",
  };
  return new Refusal("version_stale", text, { current });
}

function tooMany({ locale }: Context): Refusal {
  const detail = {
    en: "You have two hundred views. Delete some first.",
    fr: "Vous avez deux cents vues. Supprimez-en d’abord.",
  };
  return invalid([{ pointer: "/name", detail: detail[locale], code: "count" }]);
}
