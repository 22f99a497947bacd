import { eq } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import type { Installation } from "../context.ts";
import { type Person, personFrom } from "./person.ts";

/** A person and the hash of their password. */
export type Credentials = { readonly person: Person; readonly hash: string };

/** Keeps the first password of a person within the caller's transaction. */
export async function addCredentials(
  installation: Installation,
  tx: Orm,
  personId: string,
  hash: string,
): Promise<void> {
  const { credential } = installation.db.tables;
  await tx
    .insert(credential)
    .values({ personId, passwordHash: hash, updatedAt: installation.now() });
}

/** Replaces the password of a person within the caller's transaction. */
export async function replaceCredentials(
  installation: Installation,
  tx: Orm,
  personId: string,
  hash: string,
): Promise<void> {
  const { credential } = installation.db.tables;
  await tx
    .update(credential)
    .set({ passwordHash: hash, updatedAt: installation.now() })
    .where(eq(credential.personId, personId));
}

/** The person with that e-mail address (lower case) or id and their hash, disabled or not; null for nobody. */
export async function findCredentials(
  installation: Installation,
  orm: Orm,
  who: { readonly email: string } | { readonly id: string },
): Promise<Credentials | null> {
  const { credential, person } = installation.db.tables;
  const rows = await orm
    .select({ person, hash: credential.passwordHash })
    .from(person)
    .innerJoin(credential, eq(credential.personId, person.id))
    .where("email" in who ? eq(person.email, who.email) : eq(person.id, who.id));
  const row = rows[0];
  return row === undefined ? null : { person: personFrom(row.person), hash: row.hash };
}
