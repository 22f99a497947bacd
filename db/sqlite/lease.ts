import type Driver from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Orm } from "../database.ts";
import type { Connection } from "./connection.ts";

type Statement = Driver.Statement<unknown[], unknown>;

/** A query builder lent for one unit of work. */
export type Lease = {
  readonly orm: Orm;
  /** Makes it refuse any further query, so that nothing runs outside its unit of work. */
  readonly end: () => void;
  /** The first error of a query, whether the unit of work let it through or not. */
  readonly failure: () => unknown;
};

const statementsKept = 256;
const kept = new WeakMap<Connection, Map<string, Statement>>();

/** Lends a query builder on a connection; in a transaction, nothing runs after a query failed, as PostgreSQL has it. */
export function lease(connection: Connection, inTransaction: boolean): Lease {
  let over = false;
  let failure: unknown;
  const run = <T>(query: () => T): T => {
    if (over) throw new Error("This unit of work is over: await every query inside it.");
    if (inTransaction && failure !== undefined) throw failure;
    try {
      return query();
    } catch (error) {
      failure ??= error;
      throw error;
    }
  };
  // All that Drizzle uses of a connection. A kept statement is told each time whether rows are arrays.
  const client = {
    prepare(sql: string) {
      const statement = run(() => prepare(connection, sql));
      const rows = (raw: boolean) => (statement.reader ? statement.raw(raw) : statement);
      return {
        run: (...params: unknown[]) => run(() => statement.run(...params)),
        get: (...params: unknown[]) => run(() => rows(false).get(...params)),
        all: (...params: unknown[]) => run(() => rows(false).all(...params)),
        raw: () => ({
          get: (...params: unknown[]) => run(() => rows(true).get(...params)),
          all: (...params: unknown[]) => run(() => rows(true).all(...params)),
        }),
      };
    },
  };
  return {
    // Its queries can be awaited although this driver is synchronous.
    orm: drizzle({ client: client as unknown as Connection }) as unknown as Orm,
    end: () => {
      over = true;
    },
    failure: () => failure,
  };
}

function prepare(connection: Connection, sql: string): Statement {
  const statements = kept.get(connection) ?? new Map<string, Statement>();
  kept.set(connection, statements);
  const statement = statements.get(sql) ?? connection.prepare<unknown[], unknown>(sql);
  statements.delete(sql);
  statements.set(sql, statement);
  const [oldest] = statements.keys();
  if (statements.size > statementsKept && oldest !== undefined) statements.delete(oldest);
  return statement;
}
