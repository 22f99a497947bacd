import { and, eq, isNull } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import { type Installation, instant } from "../context.ts";
import { newSecret, secretHash } from "./secret.ts";

/**
 * The address that creates the first administrator, once, as long as there is nobody; else null. A new link
 * replaces the one before, so that only the newest one printed works.
 */
export async function setupLink(installation: Installation): Promise<string | null> {
  const { setupLink: table } = installation.db.tables;
  const secret = newSecret();
  return installation.db.write(async (tx) => {
    if (await hasPeople(installation, tx)) return null;
    await tx.delete(table).where(isNull(table.usedAt));
    await tx.insert(table).values({ hash: secretHash(secret), createdAt: instant(installation) });
    return `${installation.url}/setup?link=${secret}`;
  });
}

/** Whether the link would create the first administrator now. */
export async function isSetupLink(
  installation: Installation,
  orm: Orm,
  secret: string,
): Promise<boolean> {
  const { setupLink: table } = installation.db.tables;
  const rows = await orm
    .select({ hash: table.hash })
    .from(table)
    .where(and(eq(table.hash, secretHash(secret)), isNull(table.usedAt)));
  return rows.length > 0 && !(await hasPeople(installation, orm));
}

/** Uses the link up within the caller's transaction; false where it was none. */
export async function useSetupLink(
  installation: Installation,
  tx: Orm,
  secret: string,
): Promise<boolean> {
  if (!(await isSetupLink(installation, tx, secret))) return false;
  const { setupLink: table } = installation.db.tables;
  await tx
    .update(table)
    .set({ usedAt: instant(installation) })
    .where(eq(table.hash, secretHash(secret)));
  return true;
}

async function hasPeople(installation: Installation, orm: Orm): Promise<boolean> {
  const { person } = installation.db.tables;
  return (await orm.select({ id: person.id }).from(person).limit(1)).length > 0;
}
