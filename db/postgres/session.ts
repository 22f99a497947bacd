import { DrizzleQueryError } from "drizzle-orm/errors";
import type { Orm } from "../database.ts";
import type { Raw } from "../guards.ts";
import { DatabaseRefusal } from "../refusal.ts";
import type { PostgresConnection, PostgresSource } from "./source.ts";

/** A connection in the middle of a unit of work. */
export type Session = {
  readonly orm: Orm;
  readonly raw: Raw;
  /** The first error of a query, whether the unit of work let it through or not. */
  readonly failure: () => unknown;
};

/** "Reci": the advisory lock that makes writers take turns, in every process. */
const writeLock = 0x52656369;

/** What every session runs with; each is read back as it is set. */
const settings: Readonly<Record<string, string>> = {
  search_path: "public",
  timezone: "UTC",
  statement_timeout: "30s",
  idle_in_transaction_session_timeout: "1min",
  standard_conforming_strings: "on",
  synchronous_commit: "on",
};

const prepared = new WeakSet<object>();

/** Lends a connection for one unit of work; every statement between `begin` and COMMIT, or each on its own. */
export async function inSession<T>(
  source: PostgresSource,
  begin: readonly string[],
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const connection = await source.acquire();
  const { session, end } = open(connection);
  let broken = false;
  try {
    if (!prepared.has(connection.key)) {
      await prepare(session.raw);
      prepared.add(connection.key);
    }
    if (begin.length === 0) return await work(session);
    for (const statement of begin) await session.raw(statement);
    const value = await work(session);
    // PostgreSQL answers COMMIT after a failed query with a rollback, and no error.
    if (session.failure() !== undefined) throw session.failure();
    await session.raw("COMMIT");
    return value;
  } catch (error) {
    if (begin.length > 0) {
      broken = await connection.query("ROLLBACK").then(
        () => false,
        () => true,
      );
    }
    // Drizzle's message repeats the values of the query, and those do not belong in a log.
    throw error instanceof DrizzleQueryError ? (error.cause ?? error) : error;
  } finally {
    await end();
    connection.release(broken);
  }
}

/** Begins the only write transaction that runs; another one is waited for 5 s. */
export const beginWrite: readonly string[] = [
  "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE",
  "SET LOCAL lock_timeout = '5s'",
  `SELECT pg_advisory_xact_lock(${writeLock})`,
];

/** Begins a transaction whose reads all see one state. */
export const beginSnapshot: readonly string[] = ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"];

function open(connection: PostgresConnection) {
  let over = false;
  let failure: unknown;
  // One query at a time, whatever the unit of work starts at once.
  let last: Promise<unknown> = Promise.resolve();
  const query: PostgresConnection["query"] = (text, ...rest) => {
    if (over) {
      return Promise.reject(new Error("This unit of work is over: await every query inside it."));
    }
    const result = last.then(() => connection.query(text, ...rest));
    last = result.catch((error: unknown) => {
      failure ??= error;
    });
    return result;
  };
  const session: Session = {
    orm: connection.builder({ query }) as Orm,
    raw: async (text, params) => {
      const result = await (params === undefined ? query(text) : query(text, [...params]));
      return result.rows ?? [];
    },
    failure: () => failure,
  };
  return {
    session,
    end: async () => {
      over = true;
      await last;
    },
  };
}

async function prepare(raw: Raw): Promise<void> {
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', '${value}', false) AS "${name}"`,
  );
  await raw(`SELECT ${calls.join(", ")}`);
  const names = Object.keys(settings).map((name) => `current_setting('${name}') AS "${name}"`);
  const [row] = await raw(`SELECT ${names.join(", ")}`);
  for (const [name, value] of Object.entries(settings)) {
    if (row?.[name] === value) continue;
    throw new DatabaseRefusal(
      `PostgreSQL runs with ${name} = ${row?.[name]} instead of ${value}: connect to the server itself, not through something that changes it.`,
    );
  }
}
