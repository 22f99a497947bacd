import type { FillableDatabase } from "../database.ts";
import { postgresTables } from "../schema/index.ts";
import { oneAtATime, units } from "../units.ts";
import { exportToFile } from "../export-to-file.ts";
import { postgresDialect } from "./dialect.ts";
import { postgresGuards } from "./guards.ts";
import { beginSnapshot, beginWrite, inSession } from "./session.ts";
import type { PostgresSource } from "./source.ts";

/** The database behind connections whose schema was checked and migrated; takes over the source. */
export function postgresDatabase(source: PostgresSource, now: () => Date): FillableDatabase {
  // Writers of this process queue here, so that those that wait for the lock do not use up the connections.
  const inTurn = oneAtATime();
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  function track<T>(unit: Promise<T>): Promise<T> {
    const settled = unit.catch(() => undefined).finally(() => running.delete(settled));
    running.add(settled);
    return unit;
  }

  const work = units({
    read: (read) => track(inSession(source, [], ({ orm }) => read(orm))),
    snapshot: (read) => track(inSession(source, beginSnapshot, ({ orm }) => read(orm))),
    write: (write) => track(inTurn(() => inSession(source, beginWrite, ({ orm }) => write(orm)))),
  });

  async function close(): Promise<void> {
    while (running.size > 0) await Promise.all(running);
    await source.end();
  }

  return {
    engine: "postgres",
    tables: postgresTables,
    dialect: postgresDialect,
    place: source.url === undefined ? null : { url: source.url },
    ...work,
    fill: (fill) =>
      inSession(source, beginWrite, async ({ orm, raw }) => {
        await postgresGuards.drop(raw);
        const value = await fill(orm);
        await postgresGuards.create(raw);
        return value;
      }),
    // What a new query would see: it changes with every commit on the server, and hardly costs anything.
    dataVersion: () =>
      inSession(source, [], async ({ raw }) => {
        const [row] = await raw("SELECT pg_current_snapshot()::text AS value");
        return String(row?.value);
      }),
    backup: (target) =>
      exportToFile({ tables: postgresTables, snapshot: work.snapshot }, target, now),
    close: () => (closing ??= close()),
  };
}
