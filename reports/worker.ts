import { setImmediate as othersTurn } from "node:timers/promises";
import { MessageChannel, type MessagePort, type Worker } from "node:worker_threads";
import type { Collection } from "#register/registry.ts";
import type { Report } from "./pieces.ts";
import type { RegisterJob, ReportJob } from "./render.ts";
import { replaceThreads, takeThread, threadsOfReport } from "./threads.ts";
import type { RecordsPlace, WithoutRecords, WorkerMessage, WorkerOrder } from "./worker-main.ts";

/** Reports that are made at the same time; more wait their turn. */
const mostReports = 2;
const recordsAtOnce = 5;
/** How long records go over before others get their turn. */
const sliceMs = 1;
/** With fewer activities a second thread gains nothing. */
const worthTwoThreads = 100;

const waiting: (() => void)[] = [];
let running = 0;

/**
 * Makes a report in threads of its own, so that other requests are answered meanwhile (a register of a thousand
 * activities takes seconds). At most two at a time; what is thrown there is thrown here. The job is copied.
 */
export function renderInWorker(job: ReportJob): Promise<Report> {
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      running += 1;
      work(job)
        .then(resolve, reject)
        .finally(() => {
          running -= 1;
          replaceThreads();
          next();
        });
    });
    next();
  });
}

/** How many reports are being made and how many wait. */
export function workload(): { readonly running: number; readonly waiting: number } {
  return { running, waiting: waiting.length };
}

function next(): void {
  if (running < mostReports) waiting.shift()?.();
}

/** Fresh threads for each job: nothing of one register is left for the next, and their memory is given back. */
function work(job: ReportJob): Promise<Report> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const threads = Array.from({ length: threadsFor(job) }, takeThread);
    const settle = (outcome: () => void) => {
      for (const thread of threads) thread.removeAllListeners();
      void Promise.all(threads.map((thread) => thread.terminate())).then(outcome);
    };
    const fail = (error: unknown) => settle(() => reject(error));
    for (const thread of threads) {
      thread.on("error", fail);
      thread.on("exit", (code) =>
        fail(new Error(`A thread making a report ended with code ${code}`)),
      );
      thread.on("message", (message: WorkerMessage) => {
        if (message.kind === "piece") pieces.push(message.piece);
        else if (message.kind === "done") {
          const { sha256, size } = message;
          settle(() => resolve({ pieces, size, sha256 }));
        } else fail(message.error);
      });
    }
    send(threads, job).catch(fail);
  });
}

/** A second thread draws half of a large PDF, while nobody else has one made. */
function threadsFor(job: ReportJob): number {
  const isLarge =
    job.kind === "pdf" &&
    job.selection?.activity === undefined &&
    job.records.activities.length >= worthTwoThreads;
  return isLarge && running === 1 ? threadsOfReport : 1;
}

/** Records go over in portions: copying 10,000 activities at once would hold up every other request for seconds. */
async function send(threads: readonly Worker[], job: ReportJob): Promise<void> {
  const toAll = (order: WorkerOrder) => {
    for (const thread of threads) thread.postMessage(order);
  };
  if (job.kind === "policy-pdf") return toAll({ kind: "job", job, helper: null });
  const { records, remarks, ...rest } = job;
  let sliceStart = performance.now();
  const inPortions = async (list: readonly unknown[], place: RecordsPlace) => {
    for (let start = 0; start < list.length; start += recordsAtOnce) {
      // As text, which is written once for all threads, and copied sooner than objects.
      const text = JSON.stringify(list.slice(start, start + recordsAtOnce));
      toAll({ kind: "records", place, text });
      if (performance.now() - sliceStart < sliceMs) continue;
      await othersTurn();
      sliceStart = performance.now();
    }
  };
  for (const [collection, list] of Object.entries(records) as [Collection, readonly unknown[]][]) {
    await inPortions(list, collection);
  }
  await inPortions(remarks?.records ?? [], "remarks");
  begin(threads, { ...rest, remarks: remarks && { ...remarks, records: [] } });
}

function begin([maker, helper]: readonly Worker[], job: WithoutRecords<RegisterJob>): void {
  const order = (thread: Worker | undefined, message: WorkerOrder, port?: MessagePort) =>
    thread?.postMessage(message, port === undefined ? [] : [port]);
  if (helper === undefined) {
    order(maker, { kind: "job", job, helper: null });
    return;
  }
  const { port1, port2 } = new MessageChannel();
  order(maker, { kind: "job", job, helper: port1 }, port1);
  order(helper, { kind: "help", job, maker: port2 }, port2);
}
