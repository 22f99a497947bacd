import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./command.js";

/**
 * A hash of the names and contents of files and folders; tests and missing ones do not count.
 * @param {string[]} paths relative to the project
 */
export async function digest(paths) {
  const files = (await Promise.all(paths.map(filesUnder))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))));
  const hash = createHash("sha256");
  files.forEach((file, at) => {
    hash.update(`${file}\0${contents[at].length}\0`).update(contents[at]);
  });
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function filesUnder(path) {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch((error) => {
    if (error.code === "ENOTDIR") return null;
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (entries === null) return [path];
  const inside = entries.map((entry) => {
    if (entry.isDirectory()) return filesUnder(`${path}/${entry.name}`);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [`${path}/${entry.name}`];
  });
  return (await Promise.all(inside)).flat();
}
