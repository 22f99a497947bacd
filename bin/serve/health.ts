import type { ServerResponse } from "node:http";
import { log } from "#server/log.ts";
import type { RecitalServer } from "#server/recital.ts";

/** /healthz: the process answers. /readyz: the database does too. */
export async function answerHealth(
  path: "/healthz" | "/readyz",
  response: ServerResponse,
  recital: RecitalServer,
): Promise<void> {
  const ready = path === "/healthz" || (await databaseAnswers(recital));
  response.writeHead(ready ? 200 : 503, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(ready ? "ok\n" : "The database does not answer.\n");
}

async function databaseAnswers(recital: RecitalServer): Promise<boolean> {
  const { db } = recital.installation;
  try {
    await db.read((orm) => orm.$count(db.tables.setting));
    return true;
  } catch (error) {
    log.error("not ready", { error });
    return false;
  }
}
