import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A failure whose message tells the person what to do; it is shown without a stack. */
export class SetupError extends Error {}

/**
 * One line to the person, on standard error.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`recital: ${line}\n`);
}

/**
 * Runs a program silently; its whole output is shown only if it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, failure: string }} options
 */
export async function run(program, args, { env = process.env, cwd = root, failure }) {
  const output = [];
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  const stop = () => child.kill();
  process.on("exit", stop);
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  const code = await new Promise((resolve) => {
    child.on("error", (error) => {
      output.push(Buffer.from(`${error.message}\n`));
      resolve(-1);
    });
    child.on("close", resolve);
  });
  process.off("exit", stop);
  if (code === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new SetupError(failure);
}

/** The environment without what npm put in front of PATH: npm must not run on what it replaces. */
export function machineEnvironment() {
  const path = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.endsWith(join("node_modules", ".bin")))
    .join(delimiter);
  return { ...process.env, PATH: path };
}
