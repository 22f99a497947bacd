import { authorise } from "../authorise.ts";
import type { Context } from "../context.ts";
import { log } from "../log.ts";
import { verifyApart } from "./verify-apart.ts";

/**
 * Walks the whole trail and tells of it in lines of JSON: `Progress` as it goes on, then one `Verification`. Who
 * cancels the stream ends the walk. @throws Refusal forbidden
 */
export function watchVerification(ctx: Context): ReadableStream<Uint8Array> {
  authorise(ctx, "audit.read");
  const left = new AbortController();
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      const tell = (line: object) =>
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      verifyApart(ctx.db, { onProgress: tell, signal: left.signal }).then(
        (found) => {
          tell(found);
          controller.close();
        },
        (error: unknown) => {
          if (left.signal.aborted) return;
          log.error("verification", { requestId: ctx.requestId, error });
          controller.error(error);
        },
      );
    },
    cancel: () => left.abort(),
  });
}
