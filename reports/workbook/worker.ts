import { Worker } from "node:worker_threads";
import type { ReadFile } from "./read.ts";
import { Unreadable } from "./unreadable.ts";
import type { ReadAnswer, ReadOrder } from "./worker-main.ts";
import { workbookLimits } from "./workbook.ts";

/** By the clock, also of a slow machine that has much else to do. */
const longestSeconds = 60;
/** Room for the largest workbook within the limits; one that needs more is refused instead of slowing others down. */
const memoryOfThread = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 };

/** One file at a time: the next waits, so that ten hostile ones cost no more memory than one. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a spreadsheet in a thread of its own with limited memory and time, so that a hostile file holds up nobody.
 * @throws Unreadable
 */
export function readFileInWorker(bytes: Uint8Array, name: string): Promise<ReadFile> {
  if (bytes.length > workbookLimits.bytes)
    return Promise.reject(new Unreadable("too-large", { limit: workbookLimits.bytes / 1e6 }));
  const reading = last.then(() => read(bytes, name));
  last = reading.catch(() => undefined);
  return reading;
}

function read(bytes: Uint8Array, name: string): Promise<ReadFile> {
  return new Promise((resolve, reject) => {
    // A copy of its own: a Buffer may share its memory with others, which cannot be handed over.
    const own = new Uint8Array(bytes);
    const worker = new Worker(new URL("./worker-main.ts", import.meta.url), {
      workerData: { bytes: own, name } satisfies ReadOrder,
      transferList: [own.buffer],
      resourceLimits: memoryOfThread,
    });
    const settle = (outcome: () => void) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      void worker.terminate().then(outcome);
    };
    const timer = setTimeout(
      () => settle(() => reject(new Unreadable("too-slow", { limit: longestSeconds }))),
      longestSeconds * 1000,
    );
    worker.on("message", (answer: ReadAnswer) =>
      settle(() => {
        if (answer.kind === "read") resolve(answer.file);
        else reject(new Unreadable(answer.code, answer.facts));
      }),
    );
    worker.on("error", (error) =>
      settle(() => reject(isOutOfMemory(error) ? new Unreadable("too-much-memory") : error)),
    );
    worker.on("exit", (code) =>
      settle(() => reject(new Error(`The thread reading a workbook ended with code ${code}`))),
    );
  });
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
