import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { machineEnvironment, root, run, say } from "./command.js";
import { digest } from "./digest.js";
import { withLock } from "./lock.js";
import { ensureRuntime } from "./runtime.js";

const stamp = join(root, "node_modules", ".recital-installed");

/** Installs what package-lock.json names, unless exactly that is already there. */
export async function ensureInstalled() {
  const wanted = await wantedStamp();
  if (!(await isInstalled(wanted))) {
    await withLock(async () => {
      if (await isInstalled(wanted)) return;
      say("installing the dependencies …");
      await rm(stamp, { force: true });
      const flags = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
      await run("npm", ["ci", ...flags], {
        env: machineEnvironment(),
        failure: "npm ci failed; its messages are above. Correct that and run the command again.",
      });
      await ensureRuntime();
      await writeFile(stamp, wanted);
    });
  }
  await ensureRuntime();
}

async function wantedStamp() {
  const lock = await digest(["package-lock.json"]);
  return `${lock} ${process.platform} ${process.arch}`;
}

/** @param {string} wanted */
async function isInstalled(wanted) {
  const found = await readFile(stamp, "utf8").catch(() => "");
  return found === wanted;
}
