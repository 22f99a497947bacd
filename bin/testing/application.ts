import { once } from "node:events";
import type { Application } from "../serve/application.ts";

/** Tells which headers reached it; an address that begins with /slow is answered once the process is told to stop. */
export const applicationOfTests: Application = async (request, response) => {
  if (request.url?.startsWith("/slow") === true) {
    const told = once(process, "SIGTERM");
    process.stdout.write("slow\n");
    await told;
  }
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ headers: request.headers, raw: request.rawHeaders }));
};
