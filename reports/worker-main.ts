import { parentPort } from "node:worker_threads";
import { type ReportJob, render } from "./render.ts";

/** What the worker sends back about the job it was given. */
export type WorkerMessage =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "failed"; readonly error: unknown };

/** What the worker gets: the records of a register in portions, then the job that is about them. */
export type WorkerOrder =
  | {
      readonly kind: "records";
      readonly collection: string;
      readonly records: readonly unknown[];
    }
  | { readonly kind: "job"; readonly job: WithoutRecords<ReportJob> };

type WithoutRecords<J> = J extends unknown ? Omit<J, "records"> : never;

const port = parentPort;
if (port === null) throw new Error("This module runs in a worker thread");

const records: Record<string, unknown[]> = {};

port.on("message", (order: WorkerOrder) => {
  if (order.kind === "records") {
    (records[order.collection] ??= []).push(...order.records);
    return;
  }
  let told = 0;
  render({ ...order.job, records } as unknown as ReportJob, (share) => {
    if (share - told < 0.01) return;
    told = share;
    port.postMessage({ kind: "progress", share } satisfies WorkerMessage);
  }).then(
    (made) => {
      // A copy of its own: a Buffer may share its memory with others, which cannot be handed over.
      const bytes = new Uint8Array(made);
      port.postMessage({ kind: "done", bytes } satisfies WorkerMessage, [bytes.buffer]);
    },
    (error: unknown) => port.postMessage({ kind: "failed", error } satisfies WorkerMessage),
  );
});
