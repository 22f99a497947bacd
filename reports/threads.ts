import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { tell } from "./orders.ts";

/** Room for what is soon thrown away spares a tenth of the time; ten thousand activities need about a gigabyte. */
const memoryOfThread = { maxOldGenerationSizeMb: 4096, maxYoungGenerationSizeMb: 192 };

/** How long a thread waits for a report, milliseconds. */
const patience = 600_000;

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
