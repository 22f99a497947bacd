import { createHash } from "node:crypto";
import { getPriority, setPriority } from "node:os";
import { type MessagePort, parentPort } from "node:worker_threads";
import { askHelper, help } from "./helper.ts";
import { Gatherer } from "./pieces.ts";
import type { RecordRemarks } from "./remarks.ts";
import { type RegisterJob, type ReportJob, render } from "./render.ts";

/** What the worker sends back about the job it was given. */
export type WorkerMessage =
  | { readonly kind: "piece"; readonly piece: Uint8Array<ArrayBuffer> }
  | { readonly kind: "done"; readonly size: number; readonly sha256: string }
  | { readonly kind: "failed"; readonly error: unknown };

/** What the worker gets: the records of a register and what is said about them in portions, then the job, or the order to help another thread with it. */
export type WorkerOrder =
  | {
      readonly kind: "records";
      readonly collection: string;
      readonly records: readonly unknown[];
    }
  | { readonly kind: "remarks"; readonly records: readonly RecordRemarks[] }
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

export type WithoutRecords<J> = J extends unknown ? Omit<J, "records"> : never;

const port = parentPort;
if (port === null) throw new Error("This module runs in a worker thread");

// Linux keeps this per thread: who asks for a page goes before who waits for a report. Elsewhere it is per process.
if (process.platform === "linux") setPriority(0, Math.min(19, getPriority(0) + 5));

const records: Record<string, unknown[]> = {};
const remarked: RecordRemarks[] = [];

port.on("message", (order: WorkerOrder) => {
  if (order.kind === "records") (records[order.collection] ??= []).push(...order.records);
  else if (order.kind === "remarks") remarked.push(...order.records);
  else if (order.kind === "help") void help(order.maker, withRecords(order.job) as RegisterJob);
  else make(withRecords(order.job), order.helper);
});

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
  const remarks = "remarks" in job && job.remarks && { ...job.remarks, records: remarked };
  return { ...job, records, remarks: remarks || undefined } as unknown as ReportJob;
}
