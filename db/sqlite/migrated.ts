import type { Raw } from "../guards.ts";
import type { Migrated } from "../migrate.ts";
import type { Connection } from "./connection.ts";
import { sqliteGuards } from "./guards.ts";

/** Plain SQL on a connection to an SQLite file. */
export function sqliteRaw(connection: Connection): Raw {
  return async (text, params = []) => {
    const statement = connection.prepare<unknown[], Record<string, unknown>>(text);
    if (statement.reader) return statement.all(...params);
    statement.run(...params);
    return [];
  };
}

/** What the migration runner needs of a connection to an SQLite file. */
export function sqliteMigrated(connection: Connection): Migrated {
  const raw = sqliteRaw(connection);
  return {
    raw,
    guards: sqliteGuards,
    async tables() {
      const rows = await raw(
        `SELECT "name" FROM sqlite_schema WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND "name" NOT LIKE 'searchIndex%'`,
      );
      return rows.map(({ name }) => String(name));
    },
  };
}
