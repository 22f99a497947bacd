import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A running Recital with a data folder of its own. */
export type RunningServer = {
  readonly url: string;
  readonly dataDir: string;
  /** The one-time link of the first start; null where somebody used it already. */
  readonly setupLink: string | null;
  readonly process: ChildProcess;
  /** Ends it and waits; the data stay. */
  readonly stop: () => Promise<void>;
  /** Ends it and removes its data. */
  readonly dispose: () => Promise<void>;
};

export type ServerOptions = {
  readonly dataDir?: string;
  readonly port?: number;
  readonly environment?: Readonly<Record<string, string>>;
};

/** Starts the built Recital on a free port; throws with what it said where it does not start. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "recital-e2e-"));
  const port = options.port ?? (await freePort());
  const child = spawn(process.execPath, ["bin/serve.ts"], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      RECITAL_DATA: dataDir,
      NODE_ENV: "production",
      NODE_OPTIONS: "--disable-warning=ExperimentalWarning",
      ...options.environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  const stop = () => ended(child);
  const url = await greeting(child, said);
  const link =
    said
      .map((line) => /(http\S+\/setup\?link=\S+)/.exec(line)?.[1])
      .find((found) => found !== undefined) ?? null;
  return {
    url,
    dataDir,
    setupLink: link,
    process: child,
    stop,
    dispose: async () => {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Resolves with the address once the server says that it is ready. */
function greeting(child: ChildProcess, said: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const { stdout, stderr } = child;
    if (stdout === null || stderr === null) throw new Error("the server has no output to read");
    createInterface({ input: stderr }).on("line", (line) => said.push(line));
    createInterface({ input: stdout }).on("line", (line) => {
      said.push(line);
      if (line !== "Ready.") return;
      const url = said
        .map((one) => /^Recital runs at (\S+)/.exec(one)?.[1])
        .find((found) => found !== undefined);
      resolve(url ?? "");
    });
    child.once("exit", (code) =>
      reject(new Error(`The server ended with ${code}:\n${said.join("\n")}`)),
    );
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

/**
 * A port nobody listens on at the moment. It lies below those that systems give to outgoing connections: one of
 * them could take it before the server does.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
