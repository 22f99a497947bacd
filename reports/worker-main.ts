import { createHash } from "node:crypto";
import { type MessagePort, parentPort } from "node:worker_threads";
import { askHelper, help } from "./helper.ts";
import type { RecordsPlace, WithoutRecords, WorkerOrder } from "./orders.ts";
import { Gatherer } from "./pieces.ts";
import { stepBack } from "./priority.ts";
import { rehearse } from "./rehearsal.ts";
import { type RegisterJob, type ReportJob, render } from "./render.ts";

/** What the worker sends back about the job it was given. */
export type WorkerMessage =
  | { readonly kind: "piece"; readonly piece: Uint8Array<ArrayBuffer> }
  | { readonly kind: "done"; readonly size: number; readonly sha256: string }
  | { readonly kind: "failed"; readonly error: unknown };

const port = parentPort;
if (port === null) throw new Error("This module runs in a worker thread");

/** What came of the register that is printed next. */
const received = new Map<RecordsPlace, unknown[]>();
let isWanted = false;

port.on("message", (order: WorkerOrder) => {
  if (order.kind === "records") receive(order.place, JSON.parse(order.text) as unknown[]);
  else void obey(order);
});

function obey(order: Exclude<WorkerOrder, { kind: "records" }>): Promise<void> {
  if (order.kind === "standBy") {
    stepBack();
    return rehearse(() => isWanted);
  }
  isWanted = true;
  if (order.kind === "end") {
    port?.close();
    return Promise.resolve();
  }
  const job = withRecords(order.job);
  return order.kind === "job" ? make(job, order.helper) : help(order.maker, job as RegisterJob);
}

function receive(place: RecordsPlace, portion: readonly unknown[]): void {
  isWanted = true;
  const before = received.get(place);
  if (before === undefined) received.set(place, [...portion]);
  else before.push(...portion);
}

async function make(job: ReportJob, helper: MessagePort | null): Promise<void> {
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
  try {
    await render(job, put, helper === null ? undefined : askHelper(helper));
    gatherer.finish();
    tell({ kind: "done", size, sha256: hash.digest("hex") });
  } catch (error) {
    tell({ kind: "failed", error });
  } finally {
    helper?.close();
  }
}

/** The job with what came before it; nothing of it is left for the next. */
function withRecords(job: WithoutRecords<ReportJob>): ReportJob {
  const { remarks: remarked = [], ...records } = Object.fromEntries(received);
  received.clear();
  const remarks = "remarks" in job && job.remarks && { ...job.remarks, records: remarked };
  return { ...job, records, remarks: remarks || undefined } as unknown as ReportJob;
}
