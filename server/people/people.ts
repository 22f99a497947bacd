import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import type { Role } from "#access/roles.ts";
import type { Orm } from "#db/database.ts";
import { authorise } from "../authorise.ts";
import type { Context } from "../context.ts";
import { invalid, Refusal } from "../refusal.ts";
import { append } from "../trail/append.ts";
import { changePerson } from "./change-person.ts";
import { addCredentials } from "./credentials.ts";
import { emailInput, nameInput, passwordInput, readInput, rolesInput } from "./input.ts";
import { hashPassword } from "./password.ts";
import { passwordProblem } from "./password-rules.ts";
import { type Person, personFrom } from "./person.ts";

/** Everybody who may sign in or once could, by name. @throws Refusal forbidden */
export async function listPeople(ctx: Context): Promise<readonly Person[]> {
  authorise(ctx, "people.manage");
  const { person } = ctx.db.tables;
  const rows = await ctx.db.read((orm) =>
    orm.select().from(person).orderBy(asc(person.name), asc(person.id)),
  );
  return rows.map(personFrom);
}

/**
 * Adds somebody who may sign in from now on: `{email, name, roles, password}`.
 * @throws Refusal forbidden; invalid, also for an address that somebody has already
 */
export async function addPerson(ctx: Context, input: unknown): Promise<Person> {
  authorise(ctx, "people.manage");
  const { password, ...person } = readInput(
    { email: emailInput, name: nameInput, roles: rolesInput, password: passwordInput },
    input,
    ctx.locale,
  );
  const hash = await newPasswordHash(password, person.email, ctx.locale);
  return ctx.db.write((tx) => insertPerson(ctx, tx, { ...person, id: randomUUID(), hash }));
}

/** The hash of a new password that follows the rules. @throws Refusal invalid, unavailable */
export async function newPasswordHash(
  password: string,
  email: string,
  locale: Context["locale"],
): Promise<string> {
  const problem = passwordProblem(password, email, locale);
  if (problem !== null) throw invalid([problem]);
  return hashPassword(password);
}

/** Writes a new person with their password within the caller's transaction. @throws Refusal invalid for a taken address */
export async function insertPerson(
  ctx: Context,
  tx: Orm,
  given: { id: string; name: string; email: string; roles: readonly Role[]; hash: string },
): Promise<Person> {
  const { person } = ctx.db.tables;
  const { id, name, email, roles, hash } = given;
  const same = await tx.select({ id: person.id }).from(person).where(eq(person.email, email));
  if (same.length > 0) throw taken(ctx);
  await append(ctx, tx, [
    {
      action: "person.create",
      entity: "person",
      id,
      version: null,
      payload: { before: null, after: { name, email, roles }, reason: null },
    },
  ]);
  const now = ctx.now();
  const rows = await tx
    .insert(person)
    .values({ id, name, email, roles, createdAt: now, updatedAt: now })
    .returning();
  await addCredentials(ctx, tx, id, hash);
  const [row] = rows;
  if (row === undefined) throw new Error("an inserted row is returned");
  return personFrom(row);
}

/** Lets somebody sign in no more (or again), by e-mail address. @throws Refusal forbidden, not_found, conflict */
export async function setDisabled(ctx: Context, email: string, disabled: boolean): Promise<Person> {
  authorise(ctx, "people.manage");
  return changePerson(ctx, await personIdOf(ctx, email), { disabled });
}

/** The id behind an e-mail address. @throws Refusal not_found */
export async function personIdOf(ctx: Context, email: string): Promise<string> {
  const { person } = ctx.db.tables;
  const wanted = email.trim().toLowerCase();
  const rows = await ctx.db.read((orm) =>
    orm.select({ id: person.id }).from(person).where(eq(person.email, wanted)),
  );
  const found = rows[0];
  if (found === undefined) throw nobody();
  return found.id;
}

function nobody(): Refusal {
  return new Refusal("not_found", {
    en: "Nobody has this e-mail address here.",
    fr: "Personne n’a cette adresse de courriel ici.",
  });
}

function taken(ctx: Context): Refusal {
  const detail = {
    en: "Somebody has this e-mail address already.",
    fr: "Quelqu’un utilise déjà cette adresse de courriel.",
  };
  return invalid([{ pointer: "/email", detail: detail[ctx.locale], code: "not-unique" }]);
}
