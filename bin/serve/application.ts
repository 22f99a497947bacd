import type { IncomingMessage, ServerResponse } from "node:http";
import next from "next";
import type { ProcessSettings } from "#server/process-settings.ts";

/** The screens: a request that nothing before it answered. */
export type Application = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Prepares the built application (or, for development, one that rebuilds itself). */
export async function openApplication(
  dir: string,
  settings: ProcessSettings,
  dev: boolean,
): Promise<Application> {
  const app = next({ dev, dir, hostname: settings.host, port: settings.port });
  await app.prepare();
  return app.getRequestHandler();
}
