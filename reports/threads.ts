import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** Room for what is soon thrown away spares a tenth of the time; ten thousand activities need about a gigabyte. */
const memoryOfThread = { maxOldGenerationSizeMb: 4096, maxYoungGenerationSizeMb: 192 };

/** How long threads that were started ahead wait for a report, milliseconds. */
const patience = 600_000;

/** As many as draw one report at the same time. */
export const threadsOfReport = Math.min(2, availableParallelism());

type Spare = { readonly worker: Worker; readonly end: NodeJS.Timeout };

const spares: Spare[] = [];
let ahead = false;

/**
 * Has threads ready for the next report from now on: loading what reports are made with takes half a second. They end
 * where nobody wants a report for ten minutes, and keep no process alive.
 */
export function keepThreadsReady(): void {
  ahead = true;
  while (spares.length < threadsOfReport) {
    const worker = newThread();
    worker.unref();
    const dismiss = () => {
      clearTimeout(end);
      spares.splice(0, spares.length, ...spares.filter((spare) => spare.worker !== worker));
      void worker.terminate();
    };
    const end = setTimeout(dismiss, patience).unref();
    worker.once("error", dismiss);
    spares.push({ worker, end });
  }
}

/** A thread that was started ahead, or one that starts now. */
export function takeThread(): Worker {
  const spare = spares.shift();
  if (spare === undefined) return newThread();
  clearTimeout(spare.end);
  spare.worker.removeAllListeners();
  spare.worker.ref();
  return spare.worker;
}

/** Starts threads in the place of those that were taken, where some are kept ready. */
export function replaceThreads(): void {
  if (ahead) keepThreadsReady();
}

function newThread(): Worker {
  return new Worker(new URL("./worker-main.ts", import.meta.url), {
    resourceLimits: memoryOfThread,
  });
}
