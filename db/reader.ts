import type { Database } from "./database.ts";
import { postgresDialect } from "./postgres/dialect.ts";
import { beginSnapshot, inSession } from "./postgres/session.ts";
import { poolSource } from "./postgres/source.ts";
import { postgresTables, sqliteTables } from "./schema/index.ts";
import { connect } from "./sqlite/connection.ts";
import { sqliteDialect } from "./sqlite/dialect.ts";
import { snapshotPool } from "./sqlite/snapshots.ts";

/** Where another thread finds a database that is open here: its SQLite file, or its address. */
export type ReadPlace = { readonly file: string } | { readonly url: string };

/** A database as it is read from another thread: whole states of it, nothing else. */
export type Reader = Pick<Database, "tables" | "dialect" | "snapshot" | "close">;

const busyMs = 5000;

/** Opens a database for reading that another thread has checked, migrated and keeps open. */
export function openReader(place: ReadPlace): Reader {
  if ("file" in place) {
    const snapshots = snapshotPool(() => connect(place.file, { readonly: true, busyMs }));
    return {
      tables: sqliteTables,
      dialect: sqliteDialect,
      snapshot: snapshots.run,
      close: snapshots.close,
    };
  }
  const source = poolSource(place.url);
  return {
    tables: postgresTables,
    dialect: postgresDialect,
    snapshot: (work) => inSession(source, beginSnapshot, ({ orm }) => work(orm)),
    close: source.end,
  };
}
