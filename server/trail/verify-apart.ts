import { Worker } from "node:worker_threads";
import type { Database } from "#db/database.ts";
import type { ReadPlace } from "#db/reader.ts";
import { oneAtATime } from "#db/units.ts";
import { type Progress, type Verification, verifyTrail } from "./verify.ts";
import type { VerifyMessage } from "./verify-worker.ts";

export type VerifyOptions = {
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the walk: its thread is ended and the promise rejected with the reason. */
  readonly signal?: AbortSignal;
};

/** One walk at a time, so that ten people who ask at once cost no more than one. */
const inTurn = oneAtATime();

/**
 * `verifyTrail` in a thread of its own, so that other requests are answered meanwhile. A database that lives in this
 * thread alone is walked here.
 */
export function verifyApart(db: Database, options: VerifyOptions = {}): Promise<Verification> {
  const { place } = db;
  return inTurn(async () => {
    options.signal?.throwIfAborted();
    return place === null ? verifyTrail(db, options.onProgress) : inThread(place, options);
  });
}

function inThread(place: ReadPlace, { onProgress, signal }: VerifyOptions): Promise<Verification> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./verify-worker.ts", import.meta.url), {
      workerData: place,
    });
    const settle = (outcome: () => void) => {
      signal?.removeEventListener("abort", abort);
      worker.removeAllListeners();
      void worker.terminate().then(outcome);
    };
    const abort = () => settle(() => reject(signal?.reason));
    signal?.addEventListener("abort", abort, { once: true });
    worker.on("message", (message: VerifyMessage) => {
      if (message.kind === "progress") onProgress?.(message.progress);
      else settle(() => resolve(message.found));
    });
    worker.on("error", (error) => settle(() => reject(error)));
    worker.on("exit", (code) =>
      settle(() => reject(new Error(`The thread verifying the trail ended with code ${code}`))),
    );
  });
}
