import { eq } from "drizzle-orm";
import { type Context, instant } from "../context.ts";
import { requirePerson } from "../people/change-person.ts";
import { actorOf, personFrom } from "../people/person.ts";
import { newSecret, secretHash } from "../people/secret.ts";
import { notFound } from "../refusal.ts";
import { append } from "../trail/append.ts";
import { icalendar } from "./icalendar.ts";
import { visibleTasks } from "./tasks.ts";

/** That a person has a calendar of their tasks, and since when; its address is told once. */
export type Feed = { readonly createdAt: string };

/** The actor's own feed; null where they have none. */
export async function feedOf(ctx: Context): Promise<Feed | null> {
  const { calendarFeed } = ctx.db.tables;
  const rows = await ctx.db.read((orm) =>
    orm.select().from(calendarFeed).where(eq(calendarFeed.personId, ctx.actor.id)),
  );
  const row = rows[0];
  return row === undefined ? null : { createdAt: row.createdAt };
}

/**
 * Gives the actor a calendar at an address that nobody guesses; one they had before ends. The address is in this answer
 * and nowhere else: the database keeps its hash. @throws Refusal not_found
 */
export async function createFeed(ctx: Context): Promise<Feed & { readonly address: string }> {
  const { calendarFeed } = ctx.db.tables;
  const secret = newSecret();
  const createdAt = instant(ctx);
  await ctx.db.write(async (tx) => {
    await requirePerson(ctx, tx, ctx.actor.id);
    await append(ctx, tx, [happened(ctx, "calendar.create")]);
    await tx.delete(calendarFeed).where(eq(calendarFeed.personId, ctx.actor.id));
    await tx
      .insert(calendarFeed)
      .values({ personId: ctx.actor.id, hash: secretHash(secret), createdAt });
  });
  return { createdAt, address: `${ctx.url}/api/v1/calendar/${secret}.ics` };
}

/** Ends the actor's feed: its address answers no more. */
export async function endFeed(ctx: Context): Promise<void> {
  const { calendarFeed } = ctx.db.tables;
  await ctx.db.write(async (tx) => {
    const rows = await tx
      .select()
      .from(calendarFeed)
      .where(eq(calendarFeed.personId, ctx.actor.id));
    if (rows.length === 0) return;
    await append(ctx, tx, [happened(ctx, "calendar.revoke")]);
    await tx.delete(calendarFeed).where(eq(calendarFeed.personId, ctx.actor.id));
  });
}

/**
 * The calendar behind a secret, with what its person may read now, in their language.
 * @throws Refusal not_found where the secret is unknown, replaced, or its person disabled
 */
export async function calendarBehind(ctx: Context, secret: string): Promise<string> {
  const { calendarFeed, person } = ctx.db.tables;
  const rows = await ctx.db.read((orm) =>
    orm
      .select({ person })
      .from(calendarFeed)
      .innerJoin(person, eq(person.id, calendarFeed.personId))
      .where(eq(calendarFeed.hash, secretHash(secret))),
  );
  const owner = rows[0] === undefined ? null : personFrom(rows[0].person);
  if (owner === null || owner.disabledAt !== null) throw notFound();
  const tasks = await visibleTasks({ ...ctx, actor: actorOf(owner), asOf: null });
  const locale = owner.locale ?? ctx.locale;
  return icalendar(tasks, { locale, at: instant(ctx), url: ctx.url });
}

function happened(ctx: Context, action: "calendar.create" | "calendar.revoke") {
  const payload = { before: null, after: null, reason: null };
  return { action, entity: "calendarFeed", id: ctx.actor.id, version: null, payload } as const;
}
