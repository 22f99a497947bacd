import type { IncomingMessage, ServerResponse } from "node:http";
import { bestRepresentation } from "#server/public/answer.ts";
import type { PublicSite } from "#server/public/site.ts";

/** Sends a page of the public site: stored bytes in the best encoding, or 304 for a reader who has them. */
export async function sendPublic(
  site: PublicSite,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const query = request.url?.slice(path.length + 1);
  const answer = await site.answer(path, request.headers["accept-language"], query);
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
  const { head, body } = bestRepresentation(header(request, "accept-encoding"), answer);
  response.writeHead(answer.status, head as string[]);
  response.end(request.method === "HEAD" ? undefined : body);
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(",") : value;
}

function matches(header: string | undefined, etag: string): boolean {
  return (
    header
      ?.split(",")
      .some((tag) => tag.trim().replace(/^W\//, "") === etag || tag.trim() === "*") ?? false
  );
}
