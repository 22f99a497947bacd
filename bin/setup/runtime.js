import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { machineEnvironment, root, run, say, SetupError } from "./command.js";

const needed = 24;
const windows = process.platform === "win32";

/** The Node that package scripts find first: the `node` dependency brings it. */
const bundled = join(root, "node_modules", "node", "bin", windows ? "node.exe" : "node");

/**
 * The Node that runs the application: the installed one, or the machine's own if recent enough.
 * Where the installation was told to run no install scripts, it is completed here.
 */
export async function ensureRuntime() {
  if (versionOf(bundled) >= needed) return bundled;
  const own = versionOf("node", machineEnvironment());
  if (own >= needed && !existsSync(bundled)) return "node";

  say(`completing the installation of Node ${needed} …`);
  const failure = `Recital runs on Node ${needed} or newer and could not install it beside itself: install it from https://nodejs.org and run the command again.`;
  await run("npm", ["rebuild", "node", "--ignore-scripts=false", "--loglevel=error"], {
    env: machineEnvironment(),
    failure,
  });
  if (versionOf(bundled) < needed) throw new SetupError(failure);
  return bundled;
}

/**
 * The major version of a Node binary, 0 where it does not run.
 * @param {string} binary
 * @param {NodeJS.ProcessEnv} env
 */
function versionOf(binary, env = process.env) {
  try {
    const options = { env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
    return Number.parseInt(execFileSync(binary, ["-p", "process.versions.node"], options), 10);
  } catch {
    return 0;
  }
}
