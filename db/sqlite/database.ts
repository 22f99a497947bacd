import type { FillableDatabase } from "../database.ts";
import { sqliteTables } from "../schema/index.ts";
import { oneAtATime, units } from "../units.ts";
import { sqliteBackup } from "./backup.ts";
import type { Connection } from "./connection.ts";
import { connect } from "./connection.ts";
import { sqliteDialect } from "./dialect.ts";
import { sqliteGuards } from "./guards.ts";
import { lease } from "./lease.ts";
import { sqliteRaw } from "./migrated.ts";
import { snapshotPool } from "./snapshots.ts";
import { runWrite } from "./write.ts";

const readerBusyMs = 5000;

/** The database of a file that was checked and migrated; takes over its writer connection. */
export function sqliteDatabase(file: string, writer: Connection): FillableDatabase {
  const openReader = () => connect(file, { readonly: true, busyMs: readerBusyMs });
  const reader = openReader();
  const dataVersion = reader.prepare("PRAGMA data_version").pluck();
  const snapshots = snapshotPool(openReader);
  const inTurn = oneAtATime();
  let closing: Promise<void> | undefined;

  const work = units({
    async read(read) {
      const { orm, end } = lease(reader, false);
      try {
        return await read(orm);
      } finally {
        end();
      }
    },
    snapshot: (read) => snapshots.run(read),
    write: (write) => inTurn(() => runWrite(writer, write)),
  });

  async function close(): Promise<void> {
    await snapshots.close();
    // The writer goes last: only it can fold the write-ahead log into the file.
    await inTurn(async () => {
      reader.close();
      writer.close();
    });
  }

  return {
    engine: "sqlite",
    tables: sqliteTables,
    dialect: sqliteDialect,
    place: { file },
    ...work,
    fill: (fill) =>
      inTurn(() =>
        runWrite(writer, async (tx) => {
          const raw = sqliteRaw(writer);
          await sqliteGuards.drop(raw);
          const value = await fill(tx);
          await sqliteGuards.create(raw);
          return value;
        }),
      ),
    // The value changes on this connection when another one, here the writer or another process, commits.
    dataVersion: async () => String(dataVersion.get()),
    backup: (target) => sqliteBackup(file, target),
    close: () => (closing ??= close()),
  };
}
