import type { IncomingMessage, ServerResponse } from "node:http";
import { bestEncoding } from "#server/public/answer.ts";
import type { PublicSite } from "#server/public/site.ts";

/** Sends a page of the public site: stored bytes in the best encoding, or 304 for a reader who has them. */
export async function sendPublic(
  site: PublicSite,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = await site.answer(path, request.headers["accept-language"]);
  const { etag } = answer.headers;
  if (etag !== undefined && matches(request.headers["if-none-match"], etag)) {
    response.writeHead(304, {
      etag,
      "cache-control": answer.headers["cache-control"],
      vary: answer.headers["vary"],
    });
    response.end();
    return;
  }
  const encoding = bestEncoding(request.headers["accept-encoding"] as string | undefined, answer);
  const body = answer.bodies[encoding] ?? answer.bodies.identity;
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    "content-length": body.byteLength,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function matches(header: string | undefined, etag: string): boolean {
  return (
    header !== undefined &&
    header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag || tag.trim() === "*")
  );
}
