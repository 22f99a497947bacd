import { setImmediate as othersTurn } from "node:timers/promises";
import { MessageChannel, type MessagePort, type Worker } from "node:worker_threads";
import type { Collection } from "#register/registry.ts";
import type { RegisterJob, ReportJob } from "./render.ts";

/** What a thread is told: to stand by where others are answered meanwhile, or to end, or the records of a register and what is said about them in portions, as JSON, then the job, or the order to help another thread with it. */
export type WorkerOrder =
  | { readonly kind: "standBy" }
  | { readonly kind: "end" }
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

const recordsAtOnce = 5;
/** How long records go over before others get their turn. */
const sliceMs = 1;

/** Tells a thread one thing. */
export function tell(thread: Worker, order: WorkerOrder, ports: readonly MessagePort[] = []): void {
  thread.postMessage(order, ports);
}

/**
 * Has the first of some threads make a report and the others help it. Records go over in portions: copying 10,000
 * activities at once would hold up every other request for seconds.
 */
export async function orderReport(threads: readonly Worker[], job: ReportJob): Promise<void> {
  const [maker, helper] = threads;
  if (maker === undefined) throw new Error("No thread makes the report");
  if (job.kind === "policy-pdf") return tell(maker, { kind: "job", job, helper: null });
  const { records, remarks, ...rest } = job;
  let sliceStart = performance.now();
  const inPortions = async (list: readonly unknown[], place: RecordsPlace) => {
    for (let start = 0; start < list.length; start += recordsAtOnce) {
      // As text, which is written once for all threads, and copied sooner than objects.
      const text = JSON.stringify(list.slice(start, start + recordsAtOnce));
      for (const thread of threads) tell(thread, { kind: "records", place, text });
      if (performance.now() - sliceStart < sliceMs) continue;
      await othersTurn();
      sliceStart = performance.now();
    }
  };
  for (const [collection, list] of Object.entries(records) as [Collection, readonly unknown[]][]) {
    await inPortions(list, collection);
  }
  await inPortions(remarks?.records ?? [], "remarks");
  begin(maker, helper, { ...rest, remarks: remarks && { ...remarks, records: [] } });
}

function begin(maker: Worker, helper: Worker | undefined, job: WithoutRecords<RegisterJob>): void {
  if (helper === undefined) return tell(maker, { kind: "job", job, helper: null });
  const { port1, port2 } = new MessageChannel();
  tell(maker, { kind: "job", job, helper: port1 }, [port1]);
  tell(helper, { kind: "help", job, maker: port2 }, [port2]);
}
