import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { machineEnvironment, root, run, say, SetupError } from "./command.js";

const needed = 24;
const home = join(root, "node_modules", "node");
const windows = process.platform === "win32";
const binary = join(home, "bin", windows ? "node.exe" : "node");

/** The Node that runs the application; npm puts it first on the PATH of every script. */
export const runtime = windows ? binary : join(root, "node_modules", ".bin", "node");

/** Whether the Node beside the application is there, starts and is recent enough. */
export function hasRuntime() {
  return probe(runtime).version >= needed;
}

/** Puts it there where `npm ci` could not: blocked install scripts, or a platform without one. */
export async function repairRuntime() {
  const failure = `Recital runs on Node ${needed} or newer and could not install it beside itself: install it from https://nodejs.org and run the command again.`;
  const env = { ...machineEnvironment(), npm_config_ignore_scripts: "false" };
  const own = probe("node", env);
  if (own.version >= needed) {
    rmSync(binary, { force: true });
    mkdirSync(dirname(binary), { recursive: true });
    symlinkSync(own.path, binary);
  } else {
    say(`completing the installation of Node ${needed} …`);
    await run("node", ["installArchSpecificPackage.js"], { cwd: home, env, failure });
  }
  // npm links a program into .bin only if it is there at the time; scripts are done already.
  await run("npm", ["rebuild", "node", "--ignore-scripts", "--loglevel=error"], { env, failure });
  if (!hasRuntime()) throw new SetupError(failure);
}

/**
 * The major version and real path of a Node binary; version 0 where it does not start.
 * @param {string} binary
 * @param {NodeJS.ProcessEnv} env
 */
function probe(binary, env = process.env) {
  try {
    const script = "`${process.versions.node} ${process.execPath}`";
    const answer = execFileSync(binary, ["-p", script], {
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
    return { version: Number.parseInt(answer, 10), path: answer.slice(answer.indexOf(" ") + 1) };
  } catch {
    return { version: 0, path: "" };
  }
}
