import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import type { Installation } from "../context.ts";
import { type Person, personFrom } from "./person.ts";

const kind = "credential";

/** A person and the hash of their password. */
export type Credentials = { readonly person: Person; readonly hash: string };

/** Keeps the first password of a person within the caller's transaction. */
export async function addCredentials(
  installation: Installation,
  tx: Orm,
  personId: string,
  hash: string,
): Promise<void> {
  const { account } = installation.db.tables;
  const now = installation.now();
  await tx.insert(account).values({
    id: randomUUID(),
    userId: personId,
    accountId: personId,
    providerId: kind,
    password: hash,
    createdAt: now,
    updatedAt: now,
  });
}

/** Replaces the password of a person within the caller's transaction. */
export async function replaceCredentials(
  installation: Installation,
  tx: Orm,
  personId: string,
  hash: string,
): Promise<void> {
  const { account } = installation.db.tables;
  await tx
    .update(account)
    .set({ password: hash, updatedAt: installation.now() })
    .where(and(eq(account.userId, personId), eq(account.providerId, kind)));
}

/** The person with that e-mail address (lower case) or id and their hash, disabled or not; null for nobody. */
export async function findCredentials(
  installation: Installation,
  orm: Orm,
  who: { readonly email: string } | { readonly id: string },
): Promise<Credentials | null> {
  const { account, person } = installation.db.tables;
  const rows = await orm
    .select({ person, hash: account.password })
    .from(person)
    .innerJoin(account, and(eq(account.userId, person.id), eq(account.providerId, kind)))
    .where("email" in who ? eq(person.email, who.email) : eq(person.id, who.id));
  const row = rows[0];
  if (row === undefined || row.hash === null) return null;
  return { person: personFrom(row.person), hash: row.hash };
}
