import { and, eq, isNull, ne } from "drizzle-orm";
import type { Role } from "#access/roles.ts";
import type { Orm } from "#db/database.ts";
import type { Locale } from "#register/locale.ts";
import { authorise } from "../authorise.ts";
import type { Context } from "../context.ts";
import { notFound, Refusal } from "../refusal.ts";
import { append } from "../trail/append.ts";
import { type Person, personFrom } from "./person.ts";
import { endSessionsOf } from "./sessions.ts";

/** What of a person can change; what is left out stays. */
export type PersonChange = {
  readonly name?: string | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly locale?: Locale | null | undefined;
  readonly disabled?: boolean | undefined;
};

/**
 * Changes a person, as an administrator. New roles and disabling end the person's sessions.
 * @throws Refusal forbidden, not_found; conflict where nobody would be left to administer
 */
export async function changePerson(
  ctx: Context,
  id: string,
  change: PersonChange,
): Promise<Person> {
  authorise(ctx, "people.manage");
  return ctx.db.write((tx) => changeWithin(ctx, tx, id, change));
}

/** Changes what people decide for themselves. @throws Refusal not_found for an actor without an account */
export async function changeOwn(
  ctx: Context,
  change: Pick<PersonChange, "name" | "locale">,
): Promise<Person> {
  return ctx.db.write((tx) => changeWithin(ctx, tx, ctx.actor.id, change));
}

/** A person within the caller's transaction. @throws Refusal not_found */
export async function requirePerson(ctx: Context, orm: Orm, id: string): Promise<Person> {
  const { person } = ctx.db.tables;
  const rows = await orm.select().from(person).where(eq(person.id, id));
  const row = rows[0];
  if (row === undefined) throw notFound();
  return personFrom(row);
}

async function changeWithin(
  ctx: Context,
  tx: Orm,
  id: string,
  change: PersonChange,
): Promise<Person> {
  const before = await requirePerson(ctx, tx, id);
  const after = changed(before, change, ctx.now().toISOString());
  const fields = (["name", "roles", "locale", "disabledAt"] as const).filter(
    (field) => String(before[field]) !== String(after[field]),
  );
  if (fields.length === 0) return before;
  if (administers(before) && !administers(after)) await requireAnotherAdministrator(ctx, tx, id);
  const values = (person: Person) =>
    Object.fromEntries(fields.map((field) => [field, person[field]]));
  await append(ctx, tx, [
    {
      action: "person.update",
      entity: "person",
      id,
      version: null,
      payload: { before: values(before), after: values(after), reason: null },
    },
  ]);
  const { person } = ctx.db.tables;
  const { name, roles, locale, disabledAt } = after;
  await tx
    .update(person)
    .set({
      name,
      roles,
      locale,
      disabledAt: disabledAt === null ? null : new Date(disabledAt),
      updatedAt: ctx.now(),
    })
    .where(eq(person.id, id));
  if (fields.includes("roles") || after.disabledAt !== null) await endSessionsOf(ctx, tx, id);
  return after;
}

function changed(before: Person, change: PersonChange, now: string): Person {
  const { name = before.name, roles = before.roles, locale = before.locale, disabled } = change;
  const disabledAt =
    disabled === undefined ? before.disabledAt : disabled ? (before.disabledAt ?? now) : null;
  return { ...before, name, roles, locale, disabledAt };
}

const administers = (person: Person): boolean =>
  person.disabledAt === null && person.roles.includes("admin");

async function requireAnotherAdministrator(ctx: Context, tx: Orm, id: string): Promise<void> {
  const { person } = ctx.db.tables;
  const others = await tx
    .select()
    .from(person)
    .where(and(ne(person.id, id), isNull(person.disabledAt)));
  if (others.map(personFrom).some(administers)) return;
  throw new Refusal("conflict", {
    en: "This is the last administrator. Make somebody else administrator first.",
    fr: "C’est le dernier administrateur. Donnez d’abord ce rôle à quelqu’un d’autre.",
  });
}
