import { spawn } from "node:child_process";
import { root } from "../setup/command.js";
import { type Counts, oneTest } from "./counts.ts";

const environment = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --disable-warning=ExperimentalWarning`.trim(),
};

/** Runs a script under this Node with its output shown; gives its exit code. */
export function node(args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...environment, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return ended(child);
}

/** Runs a script under this Node as one test; its output is shown only if it fails. */
export async function quietly(args: string[]): Promise<Counts> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
  const exitCode = await ended(child);
  if (exitCode !== 0) process.stdout.write(Buffer.concat(output));
  return oneTest(exitCode === 0);
}

function ended(child: ReturnType<typeof spawn>): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
