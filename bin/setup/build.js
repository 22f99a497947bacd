import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root, run, say } from "./command.js";
import { digest } from "./digest.js";
import { withLock } from "./lock.js";
import { runtime } from "./runtime.js";

const stamp = join(root, ".next", "recital-built");

/** What the pages are built from: app/ and the folders it may import (oxlint.config.ts). */
export const sources = [
  "app",
  "components",
  "queries",
  "register",
  "access",
  "checks",
  "policy",
  "public",
  "next.config.js",
  "postcss.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** Builds the pages, unless the last build was made from exactly these sources. */
export async function ensureBuilt() {
  const wanted = await digest(sources);
  if (await isBuilt(wanted)) return;
  await withLock(async () => {
    if (await isBuilt(wanted)) return;
    say("building the pages …");
    await rm(stamp, { force: true });
    await run(runtime, [join("node_modules", "next", "dist", "bin", "next"), "build"], {
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      failure: "next build failed; its messages are above.",
    });
    await writeFile(stamp, wanted);
  });
}

/** @param {string} wanted */
async function isBuilt(wanted) {
  const found = await readFile(stamp, "utf8").catch(() => "");
  return found === wanted;
}
