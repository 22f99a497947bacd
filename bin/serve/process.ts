import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { log } from "#server/log.ts";
import { setupLink } from "#server/people/setup-link.ts";
import { type ProcessSettings, readSettings, WrongSetting } from "#server/process-settings.ts";
import {
  isRefusedDatabase,
  openRecital,
  operatorContext,
  type RecitalServer,
} from "#server/recital.ts";
import { fillFromSample } from "#server/registers/sample.ts";
import { openApplication } from "./application.ts";
import { makeListener } from "./listener.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Starts everything and keeps it running; a reason not to start is one line on standard error and exit code 1. */
export async function openProcess(
  environment: NodeJS.ProcessEnv,
  development: boolean,
): Promise<void> {
  try {
    const settings = readSettings(environment, root);
    const recital = await openRecital(settings, () => new Date());
    await fillFromSample(operatorContext(recital.installation, randomUUID()), settings.sample);
    // The pages of the application reach the server of their own process through this (see app/recital.ts).
    Object.assign(globalThis, { [Symbol.for("recital.server")]: recital });
    const application = await openApplication(root, settings, development);
    const server = createServer(
      {
        maxHeaderSize: 16_384,
        headersTimeout: 10_000,
        requestTimeout: 120_000,
        keepAliveTimeout: 10_000,
      },
      makeListener(recital, application, settings),
    );
    await listen(server, settings);
    await greet(settings, recital);
    stopOnSignal(server, recital);
  } catch (error) {
    process.stderr.write(`${reason(error)}\n`);
    process.exit(1);
  }
}

function listen(server: Server, { port, host }: ProcessSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function greet(settings: ProcessSettings, recital: RecitalServer): Promise<void> {
  const link = await setupLink(recital.installation);
  process.stdout.write(`Recital runs at ${settings.url}\n`);
  if (link !== null) process.stdout.write(`Create the first administrator (works once): ${link}\n`);
  process.stdout.write("Ready.\n");
}

/** Finishes what was accepted, then lets go; a second signal does not wait. */
function stopOnSignal(server: Server, recital: RecitalServer): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    server.close(() => {
      recital.close().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error("close", { error });
          process.exit(1);
        },
      );
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 8_000).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

function reason(error: unknown): string {
  if (error instanceof WrongSetting || isRefusedDatabase(error)) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return "PORT is in use: another program listens there already. Stop it or set PORT to another number.";
  if (code === "EACCES")
    return "PORT or HOST is not allowed: this user may not listen there. Use a port above 1023.";
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return "HOST is not an address of this machine.";
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
