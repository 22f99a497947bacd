import { randomUUID } from "node:crypto";
import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import * as z from "zod";
import { authorise } from "../authorise.ts";
import { type Context, type Installation, instant } from "../context.ts";
import { notFound, Refusal } from "../refusal.ts";
import { append } from "../trail/append.ts";
import { requirePerson } from "./change-person.ts";
import { emailInput, instantInput, nameInput, readInput } from "./input.ts";
import { personIdOf } from "./people.ts";
import { noteInPassing } from "./note.ts";
import { type Person, personFrom } from "./person.ts";
import { newSecret, secretHash } from "./secret.ts";

/** A program's right to act as a person, without the secret. All instants are ISO 8601 UTC. */
export type Token = {
  readonly id: string;
  readonly name: string;
  readonly person: Pick<Person, "id" | "name" | "email">;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
};

/** So that a scanner for leaked secrets can know one. */
const prefix = "rct_";
const leastUseMs = 60 * 1000;

/**
 * Creates a token: `{name, expiresAt?}` and whose it is, `personId` or `email`, else the actor's own. The
 * token itself is in this answer and nowhere else. @throws Refusal forbidden, not_found, invalid, conflict
 */
export async function createToken(
  ctx: Context,
  input: unknown,
): Promise<Token & { readonly token: string }> {
  authorise(ctx, "people.manage");
  const asked = readInput(
    {
      name: nameInput,
      personId: z.string().optional(),
      email: emailInput.optional(),
      expiresAt: instantInput.optional(),
    },
    input,
    ctx.locale,
  );
  const personId =
    asked.email === undefined
      ? (asked.personId ?? ctx.actor.id)
      : await personIdOf(ctx, asked.email);
  const { apiToken } = ctx.db.tables;
  const token = `${prefix}${newSecret()}`;
  const { name, expiresAt = null } = asked;
  const row = { id: randomUUID(), name, createdAt: instant(ctx), expiresAt };
  return ctx.db.write(async (tx) => {
    const person = await requirePerson(ctx, tx, personId);
    if (person.disabledAt !== null) throw disabled();
    await append(ctx, tx, [
      {
        action: "token.create",
        entity: "apiToken",
        id: row.id,
        version: null,
        payload: { before: null, after: { name, personId, expiresAt }, reason: null },
      },
    ]);
    await tx.insert(apiToken).values({ ...row, personId, hash: secretHash(token) });
    return { ...row, person: briefly(person), lastUsedAt: null, revokedAt: null, token };
  });
}

/** Every token there is or was, oldest first. @throws Refusal forbidden */
export async function listTokens(ctx: Context): Promise<readonly Token[]> {
  authorise(ctx, "people.manage");
  const { apiToken, person } = ctx.db.tables;
  const rows = await ctx.db.read((orm) =>
    orm
      .select({ token: apiToken, person })
      .from(apiToken)
      .innerJoin(person, eq(person.id, apiToken.personId))
      .orderBy(asc(apiToken.createdAt), asc(apiToken.id)),
  );
  return rows.map(({ token: { hash: _hash, personId: _personId, ...token }, person: owner }) => ({
    ...token,
    person: briefly(personFrom(owner)),
  }));
}

/** Makes a token worthless from now on. @throws Refusal forbidden, not_found */
export async function revokeToken(ctx: Context, id: string): Promise<void> {
  authorise(ctx, "people.manage");
  const { apiToken } = ctx.db.tables;
  await ctx.db.write(async (tx) => {
    const rows = await tx.select().from(apiToken).where(eq(apiToken.id, id));
    const token = rows[0];
    if (token === undefined) throw notFound();
    if (token.revokedAt !== null) return;
    await append(ctx, tx, [
      {
        action: "token.revoke",
        entity: "apiToken",
        id,
        version: null,
        payload: { before: null, after: null, reason: null },
      },
    ]);
    await tx
      .update(apiToken)
      .set({ revokedAt: instant(ctx) })
      .where(eq(apiToken.id, id));
  });
}

/** Who a token acts as, as they are now; null where it is unknown, revoked, expired or its person disabled. */
export async function tokenPerson(
  installation: Installation,
  token: string,
): Promise<Person | null> {
  const { apiToken, person } = installation.db.tables;
  const now = installation.now();
  const rows = await installation.db.read((orm) =>
    orm
      .select({ token: apiToken, person })
      .from(apiToken)
      .innerJoin(person, eq(person.id, apiToken.personId))
      .where(
        and(
          eq(apiToken.hash, secretHash(token)),
          isNull(apiToken.revokedAt),
          or(isNull(apiToken.expiresAt), gt(apiToken.expiresAt, now.toISOString())),
          isNull(person.disabledAt),
        ),
      ),
  );
  const found = rows[0];
  if (found === undefined) return null;
  const { id, lastUsedAt } = found.token;
  if (lastUsedAt === null || now.getTime() - Date.parse(lastUsedAt) >= leastUseMs)
    await noteInPassing("token.use", id, () => noteUse(installation, id, now));
  return personFrom(found.person);
}

function noteUse({ db }: Installation, id: string, now: Date): Promise<unknown> {
  const { apiToken } = db.tables;
  return db.write((tx) =>
    tx.update(apiToken).set({ lastUsedAt: now.toISOString() }).where(eq(apiToken.id, id)),
  );
}

const briefly = ({ id, name, email }: Person): Token["person"] => ({ id, name, email });

function disabled(): Refusal {
  return new Refusal("conflict", {
    en: "This person is disabled, so a token of theirs would not work.",
    fr: "Cette personne est désactivée : son jeton ne fonctionnerait pas.",
  });
}
