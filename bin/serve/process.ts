import { randomUUID } from "node:crypto";
import { totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { log } from "#server/log.ts";
import { setupLink } from "#server/people/setup-link.ts";
import { type ProcessSettings, readSettings, WrongSetting } from "#server/process-settings.ts";
import { isRefusedDatabase, operatorContext } from "#server/installation.ts";
import { keepReady } from "#server/ready.ts";
import { openRecital, type RecitalServer } from "#server/recital.ts";
import { fillFromSample } from "#server/registers/sample.ts";
import { checkpointChanges } from "#server/trail/checkpoints.ts";
import { openApplication } from "./application.ts";
import { makeListener } from "./listener.ts";
import { openSocket, requireFreePort, stopOnSignal } from "./socket.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Starts everything and keeps it running; a reason not to start is one line on standard error and exit code 1. */
export async function openProcess(
  environment: NodeJS.ProcessEnv,
  development: boolean,
): Promise<void> {
  try {
    const settings = readSettings(environment, root);
    await requireFreePort(settings);
    const recital = await openRecital(settings, () => new Date());
    await fillFromSample(operatorContext(recital.installation, randomUUID()), settings.sample);
    // The pages of the application reach the server of their own process through this (see app/recital.ts).
    Object.assign(globalThis, { [Symbol.for("recital.server")]: recital });
    const application = await openApplication(root, settings, development);
    const socket = await openSocket(makeListener(recital, application, settings), settings);
    await greet(settings, recital);
    signEveryHour(recital);
    void keepReady(recital.installation).catch((error: unknown) =>
      log.error("register not loaded", { error }),
    );
    if (memoryOfMachine() >= spaciousMemory) recital.installation.reports.keepReady();
    stopOnSignal(socket, recital);
  } catch (error) {
    process.stderr.write(`${reason(error)}\n`);
    process.exit(1);
  }
}

/** Bytes of memory from which on a third of a gigabyte may wait for the next report. */
const spaciousMemory = 2_000_000_000;

/** What this process may take of memory: what it was allotted, or what there is. */
function memoryOfMachine(): number {
  const allotted = process.constrainedMemory();
  return allotted > 0 ? Math.min(allotted, totalmem()) : totalmem();
}

/** Signs the trail now and every hour in which something happened. */
function signEveryHour({ installation }: RecitalServer): void {
  const sign = () =>
    checkpointChanges(operatorContext(installation, randomUUID())).catch((error: unknown) =>
      log.error("checkpoint", { error }),
    );
  void sign();
  setInterval(sign, 60 * 60 * 1000).unref();
}

async function greet(settings: ProcessSettings, recital: RecitalServer): Promise<void> {
  const link = await setupLink(recital.installation);
  process.stdout.write(`Recital runs at ${settings.url}\n`);
  if (link !== null) process.stdout.write(`Create the first administrator (works once): ${link}\n`);
  process.stdout.write("Ready.\n");
}

function reason(error: unknown): string {
  if (error instanceof WrongSetting || isRefusedDatabase(error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
