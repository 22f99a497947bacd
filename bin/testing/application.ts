import { setTimeout as delay } from "node:timers/promises";
import type { Application } from "../serve/application.ts";

/** Tells which headers reached it; an address that begins with /slow takes a while. */
export const applicationOfTests: Application = async (request, response) => {
  if (request.url?.startsWith("/slow") === true) await delay(400);
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ headers: request.headers, raw: request.rawHeaders }));
};
