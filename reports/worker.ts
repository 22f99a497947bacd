import { setImmediate as othersTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Report } from "./pieces.ts";
import type { ReportJob } from "./render.ts";
import type { WorkerMessage, WorkerOrder } from "./worker-main.ts";

export type WorkerOptions = {
  readonly onProgress?: (share: number) => void;
  /** Stops the job: its thread is ended and the promise is rejected with the reason. */
  readonly signal?: AbortSignal;
};

type Waiting = { readonly start: () => void };

/** Threads at work on reports at the same time; more jobs wait their turn. */
const mostThreads = 2;
const recordsAtOnce = 5;
/** How long records go over before others get their turn. */
const sliceMs = 3;
/** Room for what is soon thrown away spares a tenth of the time; ten thousand activities need about a gigabyte. */
const memoryOfThread = { maxOldGenerationSizeMb: 4096, maxYoungGenerationSizeMb: 192 };

/** How long a thread that was started ahead waits for a report, milliseconds. */
const sparePatience = 600_000;

const waiting: Waiting[] = [];
let running = 0;
let ahead = false;
let spare: { readonly worker: Worker; readonly end: NodeJS.Timeout } | undefined;

/**
 * Makes a report in a thread of its own, so that other requests are answered meanwhile (a register of a thousand
 * activities takes seconds). At most two at a time; what is thrown there is thrown here. The job is copied.
 */
export function renderInWorker(job: ReportJob, options: WorkerOptions = {}): Promise<Report> {
  return new Promise((resolve, reject) => {
    const { signal } = options;
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const entry = {
      start: () => {
        signal?.removeEventListener("abort", leave);
        running += 1;
        work(job, options)
          .then(resolve, reject)
          .finally(() => {
            running -= 1;
            if (ahead) keepThreadReady();
            next();
          });
      },
    };
    const leave = () => {
      waiting.splice(waiting.indexOf(entry), 1);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", leave, { once: true });
    waiting.push(entry);
    next();
  });
}

/** How many reports are being made and how many wait. */
export function workload(): { readonly running: number; readonly waiting: number } {
  return { running, waiting: waiting.length };
}

/**
 * Has a thread ready for the next report from now on: loading what reports are made with takes half a second. It ends
 * where nobody wants a report for ten minutes, and keeps no process alive.
 */
export function keepThreadReady(): void {
  ahead = true;
  if (spare !== undefined) return;
  const worker = newThread();
  worker.unref();
  const dismiss = () => {
    if (spare?.worker === worker) spare = undefined;
    clearTimeout(end);
    void worker.terminate();
  };
  const end = setTimeout(dismiss, sparePatience).unref();
  worker.once("error", dismiss);
  spare = { worker, end };
}

function newThread(): Worker {
  return new Worker(new URL("./worker-main.ts", import.meta.url), {
    resourceLimits: memoryOfThread,
  });
}

/** The thread that was started ahead, or one that starts now. */
function takeThread(): Worker {
  if (spare === undefined) return newThread();
  const { end, worker } = spare;
  spare = undefined;
  clearTimeout(end);
  worker.removeAllListeners();
  worker.ref();
  return worker;
}

function next(): void {
  if (running < mostThreads) waiting.shift()?.start();
}

/** A fresh thread for each job: nothing of one register is left for the next, and its memory is given back. */
function work(job: ReportJob, { onProgress, signal }: WorkerOptions): Promise<Report> {
  return new Promise((resolve, reject) => {
    const worker = takeThread();
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const settle = (outcome: () => void) => {
      signal?.removeEventListener("abort", abort);
      worker.removeAllListeners();
      void worker.terminate().then(outcome);
    };
    const abort = () => settle(() => reject(signal?.reason));
    signal?.addEventListener("abort", abort, { once: true });
    worker.on("message", (message: WorkerMessage) => {
      if (message.kind === "progress") onProgress?.(message.share);
      else if (message.kind === "piece") pieces.push(message.piece);
      else if (message.kind === "done") {
        const { sha256, size } = message;
        settle(() => resolve({ pieces, size, sha256 }));
      } else settle(() => reject(message.error));
    });
    worker.on("error", (error) => settle(() => reject(error)));
    worker.on("exit", (code) => {
      settle(() => reject(new Error(`The thread making a report ended with code ${code}`)));
    });
    send(worker, job).catch((error: unknown) => settle(() => reject(error)));
  });
}

/** Records go over in portions: copying 10,000 activities at once would hold up every other request for seconds. */
async function send(worker: Worker, job: ReportJob): Promise<void> {
  const order = (message: WorkerOrder) => worker.postMessage(message);
  if (job.kind === "policy-pdf") return order({ kind: "job", job });
  const { records, remarks, ...rest } = job;
  let sliceStart = performance.now();
  const inPortions = async <T>(list: readonly T[], give: (portion: readonly T[]) => void) => {
    for (let start = 0; start < list.length; start += recordsAtOnce) {
      give(list.slice(start, start + recordsAtOnce));
      if (performance.now() - sliceStart < sliceMs) continue;
      await othersTurn();
      sliceStart = performance.now();
    }
  };
  for (const [collection, list] of Object.entries(records)) {
    await inPortions<unknown>(list, (portion) =>
      order({ kind: "records", collection, records: portion }),
    );
  }
  await inPortions(remarks?.records ?? [], (portion) =>
    order({ kind: "remarks", records: portion }),
  );
  order({ kind: "job", job: { ...rest, remarks: remarks && { ...remarks, records: [] } } });
}
