import { randomUUID } from "node:crypto";
import { and, desc, eq, gt, inArray, isNull, lte } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import type { Installation } from "../context.ts";
import { noteInPassing } from "./note.ts";
import { type Person, personFrom } from "./person.ts";
import { newSecret, secretHash } from "./secret.ts";

/** A session ends when nothing was asked for that long … */
const idleMs = 2 * 60 * 60 * 1000;
/** By how much a clock may be corrected without ending sessions. */
const clockSlackMs = 5 * 60 * 1000;
/** … and in any case that long after signing in. */
const absoluteMs = 12 * 60 * 60 * 1000;
/** How much later its end must be to be worth a write. */
const leastExtensionMs = 60 * 1000;
const mostPerPerson = 5;

/** Starts a session within the caller's transaction and returns its token, which is kept nowhere but as a hash. */
export async function startSession(
  installation: Installation,
  tx: Orm,
  personId: string,
): Promise<string> {
  const { session } = installation.db.tables;
  const now = installation.now();
  const token = newSecret();
  await tx.delete(session).where(lte(session.expiresAt, now));
  await tx.insert(session).values({
    id: randomUUID(),
    userId: personId,
    token: secretHash(token),
    expiresAt: new Date(now.getTime() + idleMs),
    createdAt: now,
    updatedAt: now,
  });
  const newestFirst = await tx
    .select({ id: session.id })
    .from(session)
    .where(eq(session.userId, personId))
    .orderBy(desc(session.createdAt), desc(session.id));
  const tooMany = newestFirst.slice(mostPerPerson).map(({ id }) => id);
  if (tooMany.length > 0) await tx.delete(session).where(inArray(session.id, tooMany));
  return token;
}

/** Ends one session within the caller's transaction and returns whose it was; null where there was none. */
export async function endSession(
  installation: Installation,
  tx: Orm,
  token: string,
): Promise<string | null> {
  const { session } = installation.db.tables;
  const ended = await tx
    .delete(session)
    .where(eq(session.token, secretHash(token)))
    .returning({ personId: session.userId });
  return ended[0]?.personId ?? null;
}

/** Ends all sessions of a person within the caller's transaction. */
export async function endSessionsOf(
  installation: Installation,
  tx: Orm,
  personId: string,
): Promise<void> {
  const { session } = installation.db.tables;
  await tx.delete(session).where(eq(session.userId, personId));
}

/** Whose session it is, as they are now; null where it has ended or the person is disabled. Being asked keeps it alive. */
export async function sessionPerson(
  installation: Installation,
  token: string,
): Promise<Person | null> {
  const { db } = installation;
  const { session, person } = db.tables;
  const now = installation.now();
  const rows = await db.read((orm) =>
    orm
      .select({ person, id: session.id, from: session.createdAt, until: session.expiresAt })
      .from(session)
      .innerJoin(person, eq(person.id, session.userId))
      .where(
        and(
          eq(session.token, secretHash(token)),
          gt(session.expiresAt, now),
          // Further away than a session lasts: the clock was set back since, and nobody can say when it ends.
          lte(session.expiresAt, new Date(now.getTime() + idleMs + clockSlackMs)),
          isNull(person.disabledAt),
        ),
      ),
  );
  const found = rows[0];
  if (found === undefined) return null;
  const until = Math.min(now.getTime() + idleMs, found.from.getTime() + absoluteMs);
  if (until - found.until.getTime() >= leastExtensionMs)
    await noteInPassing("session.extend", found.id, () =>
      extend(installation, found.id, new Date(until)),
    );
  return personFrom(found.person);
}

function extend(installation: Installation, id: string, expiresAt: Date): Promise<unknown> {
  const { session } = installation.db.tables;
  return installation.db.write((tx) =>
    tx.update(session).set({ expiresAt, updatedAt: installation.now() }).where(eq(session.id, id)),
  );
}
