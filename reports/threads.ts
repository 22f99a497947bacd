import { once } from "node:events";
import { availableParallelism } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { tell } from "./orders.ts";

/** Room for what is soon thrown away spares a tenth of the time; ten thousand activities need about a gigabyte. */
const memoryOfThread = { maxOldGenerationSizeMb: 4096, maxYoungGenerationSizeMb: 192 };

/** How long a thread waits for a report, milliseconds. */
const patience = 600_000;

/** How long threads may take to end, milliseconds: a page that is being drawn is done sooner. */
const mostOfEndingMs = 2000;

/** As many as draw one report at the same time. */
export const threadsOfReport = Math.min(2, availableParallelism());

type Spare = { readonly worker: Worker; readonly end: NodeJS.Timeout };

/** Threads that make reports. A report takes half as long in a thread that has made one or rehearsed. */
export class ReportThreads {
  readonly #spares: Spare[] = [];
  #areKept = false;

  /**
   * Has as many threads wait for the next report as draw one, from now on, and stand back behind who is answered
   * meanwhile. They end where nobody wants a report for ten minutes, and keep no process alive.
   */
  keepReady(): void {
    this.#areKept = true;
    while (this.#spares.length < threadsOfReport) this.#keep(this.#start());
  }

  /** A thread that waits, or one that starts now. */
  take(): Worker {
    const spare = this.#spares.shift();
    if (spare === undefined) return this.#start();
    clearTimeout(spare.end);
    spare.worker.removeAllListeners();
    spare.worker.ref();
    return spare.worker;
  }

  /** Has a thread that made its report wait for the next one, where that is wanted. */
  giveBack(worker: Worker): void {
    worker.removeAllListeners();
    if (this.#areKept && this.#spares.length < threadsOfReport) this.#keep(worker);
    else void this.end(worker);
  }

  /** Ends a thread, which gives its memory back, and lets another take its place. */
  async end(worker: Worker): Promise<void> {
    await worker.terminate();
    if (this.#areKept) this.keepReady();
  }

  /**
   * Has the threads that wait end of their own accord, for who is about to end the process: Node aborts where a thread
   * is torn down in the moment in which it begins to compress, as it does with each page that it rehearses.
   */
  async close(): Promise<void> {
    this.#areKept = false;
    const late = pause(mostOfEndingMs, undefined, { ref: false });
    const ending = this.#spares.splice(0).map(({ end, worker }) => {
      clearTimeout(end);
      worker.ref();
      tell(worker, { kind: "end" });
      return once(worker, "exit");
    });
    await Promise.race([Promise.allSettled(ending), late]);
  }

  #start(): Worker {
    const main = new URL("./worker-main.ts", import.meta.url);
    const worker = new Worker(main, { resourceLimits: memoryOfThread });
    if (this.#areKept) tell(worker, { kind: "standBy" });
    return worker;
  }

  #keep(worker: Worker): void {
    worker.unref();
    const dismiss = () => {
      clearTimeout(end);
      const at = this.#spares.findIndex((spare) => spare.worker === worker);
      if (at >= 0) this.#spares.splice(at, 1);
      void worker.terminate();
    };
    const end = setTimeout(dismiss, patience).unref();
    worker.once("error", dismiss);
    this.#spares.push({ worker, end });
  }
}
