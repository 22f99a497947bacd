import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { machineEnvironment, root, run, say } from "./command.js";
import { digest } from "./digest.js";
import { withLock } from "./lock.js";
import { hasRuntime, repairRuntime } from "./runtime.js";

const stamp = join(root, "node_modules", ".recital-installed");

/** Installs what package-lock.json names, unless exactly that is already there. */
export async function ensureInstalled() {
  const lock = await digest(["package-lock.json"]);
  const wanted = `${lock} ${process.platform} ${process.arch}`;
  if (await isInstalled(wanted)) return;
  await withLock(async () => {
    if (await isInstalled(wanted)) return;
    say("installing the dependencies …");
    await rm(stamp, { force: true });
    const flags = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    await run("npm", ["ci", ...flags], {
      env: machineEnvironment(),
      failure: "npm ci failed; its messages are above. Correct that and run the command again.",
    });
    if (!hasRuntime()) await repairRuntime();
    await writeFile(stamp, wanted);
  });
}

/** @param {string} wanted */
async function isInstalled(wanted) {
  const found = await readFile(stamp, "utf8").catch(() => "");
  return found === wanted && hasRuntime();
}
