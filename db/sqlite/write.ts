import { setTimeout as delay, setImmediate } from "node:timers/promises";
import { classify } from "../database.ts";
import type { Orm } from "../database.ts";
import type { Connection } from "./connection.ts";
import { lease } from "./lease.ts";

/** How long a write waits for the one of another process before it is given up as busy. */
const patienceMs = 5000;
const longestPauseMs = 10;

/** Runs one write transaction on the writer connection; the caller sees to it that there is one at a time. */
export async function runWrite<T>(writer: Connection, work: (tx: Orm) => Promise<T>): Promise<T> {
  // Nothing in a synchronous driver lets other events have their turn between two writes; this does.
  await setImmediate();
  await beginImmediate(writer);
  const { orm, end, failure } = lease(writer, true);
  try {
    const value = await work(orm);
    end();
    if (failure() !== undefined) throw failure();
    writer.exec("COMMIT");
    return value;
  } catch (error) {
    end();
    if (writer.inTransaction) writer.exec("ROLLBACK");
    throw error;
  }
}

/**
 * Takes the write lock. The connection itself does not wait (its busy timeout is 0), because that
 * would stop the event loop; waiting happens here.
 */
export async function beginImmediate(writer: Connection): Promise<void> {
  const start = performance.now();
  for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      writer.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (classify(error) !== "busy" || performance.now() - start > patienceMs) throw error;
    }
    await delay(pauseMs * (0.5 + Math.random()));
  }
}
