import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { Encoding } from "#server/policies/files.ts";
import type { PublicAnswer } from "#server/public/answer.ts";

/** What a run did to the folder. */
export type SiteReport = {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
};

/** The list of the files of a site; only what it names is ever removed. */
const listName = ".recital-site.json";

const endings: Readonly<Record<Encoding, string>> = { identity: "", gzip: ".gz", br: ".br" };

/** The file of an address: a page without an ending gets `.html`, as web servers look for it. */
export function fileOf(address: string): string {
  const last = address.slice(address.lastIndexOf("/") + 1);
  return `${address.slice(1)}${last.includes(".") ? "" : ".html"}`;
}

/**
 * Writes what the server answers at each address as files, with their compressed forms beside them. A file gets its
 * name only when it is whole, one that is the same already is left alone, and files of an earlier run that are no more
 * are removed last, so that a reader never finds less than one whole site.
 * @throws Error where the folder holds files that no earlier run wrote
 */
export async function writeSite(
  folder: string,
  answers: AsyncIterable<readonly [address: string, answer: PublicAnswer]>,
): Promise<SiteReport> {
  const earlier = await earlierFiles(folder);
  const now = new Set<string>();
  let written = 0;
  for await (const [address, answer] of answers) {
    for (const [encoding, { body }] of Object.entries(answer.representations)) {
      const name = `${fileOf(address)}${endings[encoding as Encoding]}`;
      now.add(name);
      if (await isWritten(join(folder, name), body)) written += 1;
    }
  }
  const gone = earlier.filter((name) => !now.has(name));
  for (const name of gone) await removeFile(folder, name);
  const list = Buffer.from(`${JSON.stringify([...now].sort(), null, 1)}\n`);
  await isWritten(join(folder, listName), list);
  return { written, unchanged: now.size - written, removed: gone.length };
}

/** The files of the run before. @throws Error for a folder that is not empty and was not made by us */
async function earlierFiles(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const list = await readFile(join(folder, listName), "utf8").catch(missing);
  if (list !== null) {
    const names: unknown = JSON.parse(list);
    const known = Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
    return known.filter((name) => isInside(folder, name));
  }
  if ((await readdir(folder)).length === 0) return [];
  throw new Error(
    `${folder} holds files that were not written by this command: name an empty folder.`,
  );
}

/** Writes a file unless it has these bytes already; true where it wrote. */
async function isWritten(file: string, bytes: Buffer): Promise<boolean> {
  const known = await readFile(file).catch(missing);
  if (known?.equals(bytes) === true) return false;
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}.part`;
  try {
    await writeFile(draft, bytes, { flag: "wx", flush: true });
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
  return true;
}

/** Removes a file, and the folders that are empty without it. */
async function removeFile(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true });
  for (let parent = dirname(name); parent !== "."; parent = dirname(parent)) {
    const isEmpty = (await readdir(join(folder, parent)).catch(missing))?.length === 0;
    if (!isEmpty) return;
    await rmdir(join(folder, parent));
  }
}

function isInside(folder: string, name: string): boolean {
  const path = relative(folder, join(folder, name));
  return path !== "" && path !== ".." && !path.startsWith(`..${sep}`);
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
