import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** Where the commands of the documentation are run. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a command left behind. */
export type Ran = { readonly code: number | null; readonly out: string; readonly errors: string };

type How = {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
};

const own = new Set([
  "PORT",
  "HOST",
  "RECITAL_DATA",
  "RECITAL_URL",
  "RECITAL_SAMPLE",
  "DATABASE_URL",
]);

/** The environment without the settings of whoever runs the tests. */
export function cleanEnvironment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !own.has(name));
  return {
    ...Object.fromEntries(kept),
    NODE_ENV: "test",
    NODE_OPTIONS: "--disable-warning=ExperimentalWarning",
    ...settings,
  };
}

/** Starts a script of the repository under this Node. */
export function startScript(
  script: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: cleanEnvironment(settings),
    stdio: "pipe",
  });
}

/** Runs a script to its end. */
export async function runScript(
  script: string,
  args: readonly string[],
  { input = "", environment = {} }: How,
): Promise<Ran> {
  const child = startScript(script, args, environment);
  // Who does not read its input closes the pipe; that is no failure of the test.
  child.stdin.on("error", () => undefined).end(input);
  const closed = once(child, "close");
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  return { code: child.exitCode, out, errors };
}

/** A data folder of a test's own with the command line to it. */
export type Desk = Disposable & {
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
  /** A path in a folder beside the data. */
  readonly path: (name: string) => string;
  readonly run: (args: readonly string[], how?: How) => Promise<Ran>;
};

/** Opens a desk: `using desk = openDesk()`. */
export function openDesk(settings: Readonly<Record<string, string>> = {}): Desk {
  const place = mkdtempSync(join(tmpdir(), "recital-desk-"));
  const folder = join(place, "data");
  return {
    folder,
    settings,
    path: (name) => join(place, name),
    run: (args, how = {}) =>
      runScript("bin/recital.ts", args, {
        ...how,
        environment: { RECITAL_DATA: folder, ...settings, ...how.environment },
      }),
    [Symbol.dispose]: () => rmSync(place, { recursive: true, force: true }),
  };
}
