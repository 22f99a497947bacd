import type Driver from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Orm } from "../database.ts";
import type { Connection } from "./connection.ts";

const statementsKept = 256;
const kept = new WeakMap<Connection, Map<string, Driver.Statement>>();

/** A query builder on a connection that stops working at `end`, so that nothing runs outside its unit of work. */
export function lease(
  connection: Connection,
  check: () => void = () => undefined,
): { readonly orm: Orm; readonly end: () => void } {
  let over = false;
  const client = {
    prepare(sql: string) {
      if (over) throw new Error("This unit of work is over: await every query inside it.");
      check();
      return prepare(connection, sql);
    },
  };
  return {
    // Drizzle needs no more of a connection than `prepare`, and its queries can be awaited although this driver is synchronous.
    orm: drizzle({ client: client as unknown as Connection }) as unknown as Orm,
    end: () => {
      over = true;
    },
  };
}

function prepare(connection: Connection, sql: string): Driver.Statement {
  const statements = kept.get(connection) ?? new Map<string, Driver.Statement>();
  kept.set(connection, statements);
  const known = statements.get(sql);
  const statement = known ?? connection.prepare(sql);
  statements.delete(sql);
  statements.set(sql, statement);
  if (statements.size > statementsKept) {
    for (const oldest of statements.keys()) {
      statements.delete(oldest);
      break;
    }
  }
  // Drizzle turns raw rows on and never off; the next user of the statement may want objects.
  return statement.reader ? statement.raw(false) : statement;
}
