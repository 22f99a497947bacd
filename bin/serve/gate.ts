import type { IncomingMessage, ServerResponse } from "node:http";
import { isIP } from "node:net";
import type { ProcessSettings } from "#server/process-settings.ts";

/** Why a request is not even looked at. */
export type GateRefusal = {
  readonly status: number;
  readonly text: string;
  /** The methods there are instead, where the method is what is wrong (RFC 9110 15.5.6). */
  readonly allow?: string;
};

const readingMethods = ["GET", "HEAD"];
const methods = [...readingMethods, "POST", "PUT", "DELETE"];
const longestUrl = 8_000;

/** Headers by which Next tells its own requests apart; from outside they are a way around, not a need. */
const internalHeaders = [
  "x-middleware-subrequest",
  "x-nextjs-data",
  "next-action",
  "x-invoke-path",
  "x-invoke-query",
  "x-matched-path",
  "x-now-route-matches",
  "x-recital-peer",
  "x-nonce",
  "x-as-of",
];

/** Refuses methods, hosts and addresses that no reader of this server sends; strips headers that only we may set. */
export function unwanted(request: IncomingMessage, settings: ProcessSettings): GateRefusal | null {
  const { method = "", url = "", headers } = request;
  if (!methods.includes(method)) return notAllowed(methods);
  if (!url.startsWith("/") || url.startsWith("//") || url.length > longestUrl)
    return { status: 400, text: "This address cannot be read." };
  if (!isOurHost(headers.host ?? "", settings))
    return {
      status: 421,
      text: "This server does not answer for that host; set RECITAL_URL to the address people use.",
    };
  const path = url.split("?", 1)[0] ?? "";
  if (path.startsWith("/_next/image")) return { status: 404, text: "There is nothing here." };
  if (!isApiPath(path) && !readingMethods.includes(method)) return notAllowed(readingMethods);
  dropInternalHeaders(request);
  return null;
}

/** True for addresses of the API, the only ones that change anything. */
export function isApiPath(path: string): boolean {
  return path === "/api" || path.startsWith("/api/");
}

const notAllowed = (allowed: readonly string[]): GateRefusal => ({
  status: 405,
  text: "This method is not allowed.",
  allow: allowed.join(", "),
});

/** Headers are kept twice, joined and as they came; whoever reads either finds none of ours. */
function dropInternalHeaders(request: IncomingMessage): void {
  const sent = internalHeaders.filter((name) => name in request.headers);
  if (sent.length === 0) return;
  for (const name of sent) delete request.headers[name];
  request.rawHeaders = request.rawHeaders.filter(
    (_, at, all) => !sent.includes((all[at - (at % 2)] ?? "").toLowerCase()),
  );
}

/** Gives a request a header that only we may set. */
export function setInternalHeader(request: IncomingMessage, name: string, value: string): void {
  request.headers[name] = value;
  request.rawHeaders.push(name, value);
}

/** The public address, and this machine by its own names. */
function isOurHost(host: string, settings: ProcessSettings): boolean {
  if (host === settings.url.slice(settings.url.indexOf("//") + 2)) return true;
  const name = host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "");
  return (
    name === "localhost" ||
    name === "127.0.0.1" ||
    name === "::1" ||
    (isIP(name) > 0 && name === settings.host)
  );
}

/** A refusal in plain text. */
export function refuse(response: ServerResponse, { status, text, allow }: GateRefusal): void {
  response.writeHead(status, {
    ...(allow === undefined ? {} : { allow }),
    "content-type": "text/plain; charset=utf-8",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  response.end(`${text}\n`);
}
