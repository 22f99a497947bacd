import type { ServerResponse } from "node:http";
import { registerJsonSchema } from "#register/json-schema.ts";

/** /schema/register-v1.json: what a register document looks like, for anybody who writes or reads one. */
export function answerSchema(response: ServerResponse): void {
  response.writeHead(200, {
    "content-type": "application/schema+json; charset=utf-8",
    "cache-control": "public, max-age=3600",
    "access-control-allow-origin": "*",
    "x-content-type-options": "nosniff",
  });
  response.end(JSON.stringify(registerJsonSchema(), null, 2));
}
