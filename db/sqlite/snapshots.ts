import type { Orm } from "../database.ts";
import type { Connection } from "./connection.ts";
import { lease } from "./lease.ts";

const idleKept = 4;

/** Reader connections for snapshots: each is used by one snapshot at a time, a few wait for the next. */
export function snapshotPool(open: () => Connection) {
  const idle: Connection[] = [];
  const running = new Set<Promise<unknown>>();
  let closed = false;

  async function run<T>(work: (orm: Orm) => Promise<T>): Promise<T> {
    const connection = idle.pop() ?? open();
    const { orm, end } = lease(connection, true);
    try {
      connection.exec("BEGIN");
      // BEGIN alone does not fix the state to be read: the first read does.
      connection.prepare("SELECT count(*) FROM sqlite_schema").get();
      return await work(orm);
    } finally {
      end();
      if (connection.inTransaction) connection.exec("COMMIT");
      if (closed || idle.length >= idleKept) connection.close();
      else idle.push(connection);
    }
  }

  return {
    run<T>(work: (orm: Orm) => Promise<T>): Promise<T> {
      const result = run(work);
      const settled = result.catch(() => undefined).finally(() => running.delete(settled));
      running.add(settled);
      return result;
    },
    async close(): Promise<void> {
      closed = true;
      await Promise.all(running);
      for (const connection of idle) connection.close();
    },
  };
}
