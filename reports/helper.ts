import { once } from "node:events";
import type { MessagePort } from "node:worker_threads";
import { Gatherer } from "./pieces.ts";
import type { DrawnGathering, Part } from "./pdf/gathering.ts";
import type { Elsewhere } from "./pdf/print.ts";
import { type RegisterJob, renderPart } from "./render.ts";

/** What a thread that helps tells the one that makes the report. */
type HelperMessage =
  | { readonly kind: "piece"; readonly piece: Uint8Array<ArrayBuffer> }
  | { readonly kind: "drawn"; readonly drawn: DrawnGathering }
  | { readonly kind: "failed"; readonly error: unknown };

/** Has the thread at the other end of a port draw a part; keeps its bytes until they are wanted. */
export function askHelper(helper: MessagePort): Elsewhere {
  return (part) =>
    new Promise((resolve, reject) => {
      const bytes: Uint8Array[] = [];
      helper.on("message", (message: HelperMessage) => {
        if (message.kind === "piece") bytes.push(message.piece);
        else if (message.kind === "drawn") resolve({ ...message.drawn, bytes });
        else reject(message.error);
      });
      helper.postMessage(part);
    });
}

/** Draws the part of a report that the thread at the other end of a port asks for, if it asks for one. */
export async function help(maker: MessagePort, job: RegisterJob): Promise<void> {
  const tell = (message: HelperMessage, memory: readonly ArrayBuffer[] = []) =>
    maker.postMessage(message, memory);
  const asked: Promise<Part[]> = once(maker, "message");
  const closed = once(maker, "close").then((): Part[] => []);
  const [part] = await Promise.race([asked, closed]);
  if (part === undefined) return;
  const gatherer = new Gatherer((piece) => tell({ kind: "piece", piece }, [piece.buffer]));
  try {
    const drawn = await renderPart(job, part, (bytes) => gatherer.put(bytes));
    gatherer.finish();
    tell({ kind: "drawn", drawn });
  } catch (error) {
    tell({ kind: "failed", error });
  }
}
