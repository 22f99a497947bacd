import { randomUUID } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { documentLimits } from "#register/parse-document.ts";

/** A file that was named cannot be read or written; the message is one line that says what to do. */
export class UnusableFile extends Error {
  override readonly name = "UnusableFile";
}

/** The bytes of a file, or of what is piped in as /dev/stdin. @throws UnusableFile, also where it is too large */
export async function readWhole(file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size > documentLimits.bytes) break;
    }
  } catch (error) {
    throw unusable(file, error);
  }
  if (size > documentLimits.bytes)
    throw new UnusableFile(
      `${file} is larger than ${documentLimits.bytes / 1024 / 1024} MB: a register document is not that large; name another file.`,
    );
  return Buffer.concat(chunks);
}

/** The text of a file. @throws UnusableFile, also where it is too large or not UTF-8 */
export async function readDocument(file: string): Promise<string> {
  const bytes = await readWhole(file);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnusableFile(`${file} is not UTF-8 text: save it as UTF-8, or name another file.`);
  }
}

/** Refuses a file name whose folder is not there, before anything is made to be written to it. @throws UnusableFile */
export function requireFolder(file: string): void {
  const folder = dirname(resolve(file));
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UnusableFile(`There is no folder ${folder}: create it, or name another file.`);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UnusableFile(`${file} is a folder: name a file in it.`);
}

/** Writes a file that gets its name only when it is whole, readable by its owner alone. @throws UnusableFile */
export async function writeWhole(
  file: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const draft = `${file}.${randomUUID()}.part`;
  try {
    await writeFile(draft, pieces, { mode: 0o600, flag: "wx", flush: true });
    await rename(draft, file);
  } catch (error) {
    throw unusable(file, error);
  } finally {
    await rm(draft, { force: true });
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you may not use it: correct its permissions, or name another file",
  EISDIR: "it is a folder: name a file in it",
  ENOENT: "it does not exist: name another file",
  ENOSPC: "the disk is full: free some space",
  EPERM: "you may not use it: correct its permissions, or name another file",
  EROFS: "nothing can be written there: name another file",
};

function unusable(file: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!(error instanceof Error) || code === "") return error;
  return new UnusableFile(`${file} cannot be used: ${reasons[code] ?? error.message}.`);
}
