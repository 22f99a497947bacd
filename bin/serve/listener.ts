import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import { discardRest, patienceWith } from "#server/http/body.ts";
import { log } from "#server/log.ts";
import type { ProcessSettings } from "#server/process-settings.ts";
import { isPublicPath } from "#server/public/paths.ts";
import type { RecitalServer } from "#server/recital.ts";
import type { Application } from "./application.ts";
import { isApiPath, refuse, setInternalHeader, unwanted } from "./gate.ts";
import { answerHealth } from "./health.ts";
import { peerOf } from "./peer.ts";
import { sendPublic } from "./public.ts";
import { answerSchema } from "./schema.ts";

/**
 * The order in which a request is answered: gate, health, published pages (never through Next), API, screens.
 * Published pages and the API stay as fast as the socket; only screens pass through the application.
 */
export function makeListener(
  recital: RecitalServer,
  application: Application,
  settings: ProcessSettings,
): RequestListener {
  const api = getRequestListener(recital.fetch, { overrideGlobalObjects: false });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = unwanted(request, settings);
    if (refusal !== null) {
      await discardRest(Readable.toWeb(request), patienceWith({ isKnown: false }));
      if (!request.complete) response.shouldKeepAlive = false;
      return refuse(response, refusal);
    }
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    if (path === "/healthz" || path === "/readyz") return answerHealth(path, response, recital);
    if (isPublicPath(path)) return sendPublic(recital.site, path, request, response);
    if (path === "/schema/register-v1.json") return answerSchema(response);
    if (isApiPath(path)) {
      setInternalHeader(request, "x-recital-peer", peerOf(request, settings.proxies));
      return void (await api(request, response));
    }
    protectScreens(request, response, settings);
    await application(request, response);
  };
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log.error("request", { path: request.url?.split("?", 1)[0], error });
      if (!response.headersSent)
        refuse(response, { status: 500, text: "Something went wrong on the server." });
      else response.destroy();
    });
  };
}

/** Headers of every screen; the nonce also goes to Next, which puts it on its own scripts. */
function protectScreens(
  request: IncomingMessage,
  response: ServerResponse,
  settings: ProcessSettings,
): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join("; ");
  request.headers["content-security-policy"] = policy;
  request.headers["x-nonce"] = nonce;
  // Layouts are not told the query of their address, and the past they show is named there.
  const asOf = new URL(request.url ?? "/", "http://localhost").searchParams.get("asOf");
  if (asOf !== null) request.headers["x-as-of"] = encodeURIComponent(asOf);
  response.setHeader("content-security-policy", policy);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "same-origin");
  response.setHeader("cross-origin-opener-policy", "same-origin");
  if (settings.url.startsWith("https:"))
    response.setHeader("strict-transport-security", "max-age=31536000");
}
