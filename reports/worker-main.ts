import { createHash } from "node:crypto";
import { getPriority, setPriority } from "node:os";
import { type MessagePort, parentPort } from "node:worker_threads";
import type { Collection } from "#register/registry.ts";
import { askHelper, help } from "./helper.ts";
import { Gatherer } from "./pieces.ts";
import { type RegisterJob, type ReportJob, render } from "./render.ts";

/** What the worker sends back about the job it was given. */
export type WorkerMessage =
  | { readonly kind: "piece"; readonly piece: Uint8Array<ArrayBuffer> }
  | { readonly kind: "done"; readonly size: number; readonly sha256: string }
  | { readonly kind: "failed"; readonly error: unknown };

/** What the worker gets: the records of a register and what is said about them in portions, as JSON, then the job, or the order to help another thread with it. */
export type WorkerOrder =
  | { readonly kind: "records"; readonly place: RecordsPlace; readonly text: string }
  | {
      readonly kind: "job";
      readonly job: WithoutRecords<ReportJob>;
      readonly helper: MessagePort | null;
    }
  | {
      readonly kind: "help";
      readonly job: WithoutRecords<RegisterJob>;
      readonly maker: MessagePort;
    };

/** Where records belong that are sent: a collection, or what is said about records. */
export type RecordsPlace = Collection | "remarks";

export type WithoutRecords<J> = J extends unknown ? Omit<J, "records"> : never;

const port = parentPort;
if (port === null) throw new Error("This module runs in a worker thread");

// Linux keeps this per thread: who asks for a page goes before who waits for a report. Elsewhere it is per process.
if (process.platform === "linux") setPriority(0, Math.min(19, getPriority(0) + 5));

const received = new Map<RecordsPlace, unknown[]>();

port.on("message", (order: WorkerOrder) => {
  if (order.kind === "records") receive(order.place, JSON.parse(order.text) as unknown[]);
  else if (order.kind === "help") void help(order.maker, withRecords(order.job) as RegisterJob);
  else make(withRecords(order.job), order.helper);
});

function receive(place: RecordsPlace, portion: readonly unknown[]): void {
  const before = received.get(place);
  if (before === undefined) received.set(place, [...portion]);
  else before.push(...portion);
}

function make(job: ReportJob, helper: MessagePort | null): void {
  const tell = (message: WorkerMessage, memory: readonly ArrayBuffer[] = []) =>
    port?.postMessage(message, memory);
  const hash = createHash("sha256");
  let size = 0;
  const gatherer = new Gatherer((piece) => tell({ kind: "piece", piece }, [piece.buffer]));
  const put = (bytes: Uint8Array) => {
    hash.update(bytes);
    size += bytes.length;
    gatherer.put(bytes);
  };
  render(job, put, helper === null ? undefined : askHelper(helper)).then(
    () => {
      gatherer.finish();
      tell({ kind: "done", size, sha256: hash.digest("hex") });
    },
    (error: unknown) => tell({ kind: "failed", error }),
  );
}

/** The job with what came before it. */
function withRecords(job: WithoutRecords<ReportJob>): ReportJob {
  const { remarks: remarked = [], ...records } = Object.fromEntries(received);
  const remarks = "remarks" in job && job.remarks && { ...job.remarks, records: remarked };
  return { ...job, records, remarks: remarks || undefined } as unknown as ReportJob;
}
