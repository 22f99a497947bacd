import { getPriority, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { Gatherer } from "./pieces.ts";
import type { RecordRemarks } from "./remarks.ts";
import { type ReportJob, render } from "./render.ts";

/** What the worker sends back about the job it was given. */
export type WorkerMessage =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "piece"; readonly piece: Uint8Array<ArrayBuffer> }
  | { readonly kind: "done"; readonly size: number; readonly sha256: string }
  | { readonly kind: "failed"; readonly error: unknown };

/** What the worker gets: the records of a register and what is said about them in portions, then the job. */
export type WorkerOrder =
  | {
      readonly kind: "records";
      readonly collection: string;
      readonly records: readonly unknown[];
    }
  | { readonly kind: "remarks"; readonly records: readonly RecordRemarks[] }
  | { readonly kind: "job"; readonly job: WithoutRecords<ReportJob> };

type WithoutRecords<J> = J extends unknown ? Omit<J, "records"> : never;

const port = parentPort;
if (port === null) throw new Error("This module runs in a worker thread");

// Linux keeps this per thread: who asks for a page goes before who waits for a report. Elsewhere it is per process.
if (process.platform === "linux") setPriority(0, Math.min(19, getPriority(0) + 5));

const records: Record<string, unknown[]> = {};
const remarked: RecordRemarks[] = [];

port.on("message", (order: WorkerOrder) => {
  if (order.kind === "records") {
    (records[order.collection] ??= []).push(...order.records);
    return;
  }
  if (order.kind === "remarks") {
    remarked.push(...order.records);
    return;
  }
  let told = 0;
  const gatherer = new Gatherer((piece) => {
    port.postMessage({ kind: "piece", piece } satisfies WorkerMessage, [piece.buffer]);
  });
  const progress = (share: number) => {
    if (share - told < 0.01) return;
    told = share;
    port.postMessage({ kind: "progress", share } satisfies WorkerMessage);
  };
  const job = withRecords(order.job);
  render(job, (bytes) => gatherer.put(bytes), progress).then(
    () => port.postMessage({ kind: "done", ...gatherer.finish() } satisfies WorkerMessage),
    (error: unknown) => port.postMessage({ kind: "failed", error } satisfies WorkerMessage),
  );
});

/** The job with what came before it. */
function withRecords(job: Extract<WorkerOrder, { kind: "job" }>["job"]): ReportJob {
  const remarks = "remarks" in job && job.remarks && { ...job.remarks, records: remarked };
  return { ...job, records, remarks: remarks || undefined } as unknown as ReportJob;
}
