import { rmSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { root, say } from "./command.js";

const minute = 60_000;

/**
 * Runs `work` while no other set-up of this folder runs; waits for the other, however it ends.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} folder
 * @returns {Promise<T>}
 */
export async function withLock(work, folder = join(root, ".setup-lock")) {
  for (let told = false; !(await take(folder)); ) {
    const owner = await ownerOf(folder);
    if (await isStale(folder, owner)) {
      await discard(folder, owner);
      continue;
    }
    if (!told) say("waiting for another set-up of this folder to finish …");
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const release = () => rmSync(folder, { recursive: true, force: true });
  const stop = () => process.exit(130); // exit handlers do not run on a signal by themselves
  process.on("exit", release).on("SIGINT", stop).on("SIGTERM", stop);
  try {
    return await work();
  } finally {
    process.off("exit", release).off("SIGINT", stop).off("SIGTERM", stop);
    release();
  }
}

/** @param {string} folder */
async function take(folder) {
  try {
    await mkdir(folder);
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
  await writeFile(join(folder, "owner"), `${process.pid} ${hostname()}`);
  return true;
}

/** @param {string} folder */
function ownerOf(folder) {
  return readFile(join(folder, "owner"), "utf8").catch(() => "");
}

/**
 * @param {string} folder
 * @param {string} owner
 */
async function isStale(folder, owner) {
  const info = await stat(folder).catch(() => null);
  if (info === null) return false; // just released
  const age = Date.now() - info.mtimeMs;
  if (owner === "") return age > minute / 6;
  const [pid, host] = owner.split(" ");
  if (host !== hostname()) return age > 30 * minute;
  return !isRunning(Number(pid));
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/**
 * Moves the folder away before deleting it, and back if another process has just taken it.
 * @param {string} folder
 * @param {string} owner
 */
async function discard(folder, owner) {
  const aside = `${folder}-${process.pid}`;
  const moved = await rename(folder, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  if ((await ownerOf(aside)) === owner) await rm(aside, { recursive: true, force: true });
  else await rename(aside, folder).catch(() => undefined);
}
