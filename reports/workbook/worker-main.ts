import { parentPort, workerData } from "node:worker_threads";
import { type ReadFile, readFile } from "./read.ts";
import { Unreadable, type UnreadableCode, type UnreadableFacts } from "./unreadable.ts";

/** What the thread was given to read. */
export type ReadOrder = { readonly bytes: Uint8Array; readonly name: string };

/** What it sends back. */
export type ReadAnswer =
  | { readonly kind: "read"; readonly file: ReadFile }
  | { readonly kind: "refused"; readonly code: UnreadableCode; readonly facts: UnreadableFacts };

const { bytes, name } = workerData as ReadOrder;
const answer = await readFile(bytes, name).then(
  (file): ReadAnswer => ({ kind: "read", file }),
  (error: unknown): ReadAnswer => {
    if (error instanceof Unreadable)
      return { kind: "refused", code: error.code, facts: error.facts };
    throw error;
  },
);
parentPort?.postMessage(answer);
