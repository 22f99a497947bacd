import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { openReader, type ReadPlace } from "#db/reader.ts";
import { type Progress, type Verification, verifyTrail } from "./verify.ts";

/** What the thread sends back: how far it is, then what it found. */
export type VerifyMessage =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "found"; readonly found: Verification };

const port = parentPort;
if (port === null) throw new Error("This module runs in a worker thread");

// Linux keeps this per thread: who asks for a page goes before who waits for a proof. Elsewhere it is per process.
if (process.platform === "linux") setPriority(0, 5);

const send = (message: VerifyMessage) => port.postMessage(message);
const reader = openReader(workerData as ReadPlace);
const found = await verifyTrail(reader, (progress) => send({ kind: "progress", progress }));
await reader.close();
send({ kind: "found", found });
