import type { Columns } from "./columns.ts";

/** People and how they sign in. */
export function peopleTables(c: Columns) {
  const person = c.table("person", {
    id: c.text().primaryKey(),
    name: c.text().notNull(),
    /** In lower case: an address is one person's, however it is typed. */
    email: c.text().notNull().unique(),
    roles: c.json<readonly string[]>().notNull(),
    locale: c.text(),
    disabledAt: c.timestamp(),
    createdAt: c.timestamp().notNull(),
    updatedAt: c.timestamp().notNull(),
  });
  const personId = () =>
    c
      .text()
      .notNull()
      .references(() => person.id);
  const session = c.table(
    "session",
    {
      id: c.text().primaryKey(),
      userId: personId(),
      token: c.text().notNull().unique(),
      expiresAt: c.timestamp().notNull(),
      createdAt: c.timestamp().notNull(),
      updatedAt: c.timestamp().notNull(),
    },
    (t) => [c.index("session_person").on(t.userId)],
  );
  const credential = c.table("credential", {
    personId: personId().primaryKey(),
    /** Scheme, cost, salt and hash of the password. */
    passwordHash: c.text().notNull(),
    updatedAt: c.timestamp().notNull(),
  });
  const apiToken = c.table(
    "apiToken",
    {
      id: c.text().primaryKey(),
      personId: personId(),
      name: c.text().notNull(),
      hash: c.text().notNull().unique(),
      createdAt: c.instant().notNull(),
      lastUsedAt: c.instant(),
      expiresAt: c.instant(),
      revokedAt: c.instant(),
    },
    (t) => [c.index("apiToken_person").on(t.personId)],
  );
  /** The calendar of tasks of a person, behind a secret in its address. */
  const calendarFeed = c.table("calendarFeed", {
    personId: personId().primaryKey(),
    hash: c.text().notNull().unique(),
    createdAt: c.instant().notNull(),
  });
  return { person, session, credential, apiToken, calendarFeed };
}

/** What the server remembers for itself. */
export function housekeepingTables(c: Columns) {
  /** A way to look at a list that somebody named: what stands in the address of its screen. */
  const listView = c.table(
    "listView",
    {
      id: c.text().primaryKey(),
      version: c.integer().notNull(),
      collection: c.text().notNull(),
      /** Who may change it; whoever made it. */
      ownerId: c.text().notNull(),
      name: c.text().notNull(),
      /** The query string of the screen's address. */
      address: c.text().notNull(),
      shared: c.boolean().notNull(),
      createdAt: c.instant().notNull(),
      updatedAt: c.instant().notNull(),
    },
    (t) => [c.index("listView_collection").on(t.collection, t.ownerId)],
  );
  /** One-time links that create the first administrator. */
  const setupLink = c.table("setupLink", {
    hash: c.text().primaryKey(),
    createdAt: c.instant().notNull(),
    usedAt: c.instant(),
  });
  /** Failed sign-ins, counted per account and per address. */
  const signInAttempt = c.table(
    "signInAttempt",
    { key: c.text().notNull(), at: c.instant().notNull() },
    (t) => [c.index("signInAttempt_key").on(t.key, t.at)],
  );
  /** The answer given to a request with an Idempotency-Key, so that a repeated one gets the same. */
  const idempotency = c.table(
    "idempotency",
    {
      key: c.text().notNull(),
      actor: c.text().notNull(),
      bodyHash: c.text().notNull(),
      status: c.integer().notNull(),
      answer: c.json<unknown>(),
      createdAt: c.instant().notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.key, t.actor] }),
      c.index("idempotency_createdAt").on(t.createdAt),
    ],
  );
  const setting = c.table("setting", {
    name: c.text().primaryKey(),
    value: c.json<unknown>(),
  });
  return { listView, setupLink, signInAttempt, idempotency, setting };
}
