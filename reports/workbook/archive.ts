import type { Entry, ZipFile } from "yauzl";
import yauzl from "yauzl";
import { Unreadable } from "./unreadable.ts";
import { workbookLimits } from "./workbook.ts";

/** The files packed in a ZIP archive, none of them unpacked yet. */
export type Archive = {
  readonly names: ReadonlySet<string>;
  /** The bytes of a file, unpacked as they are asked for. @throws Unreadable */
  readonly read: (name: string) => AsyncGenerator<Uint8Array>;
  /** Lets go of the file it is read from. */
  readonly close: () => void;
};

/** What an archive may hold: files, and bytes of all of them unpacked. */
type ArchiveLimits = { readonly entries: number; readonly unpackedBytes: number };

const damaged = (error: unknown) =>
  new Unreadable("damaged", {
    detail: error instanceof Error ? `${error.message.replace(/\.$/, "")}.` : "",
  });

/**
 * Opens a ZIP archive, from its bytes or from the file of that name. What it says of itself is held against the limits before anything is unpacked, and a file that
 * turns out larger than it says is broken off. Archives inside the archive stay closed. @throws Unreadable
 */
export async function openArchive(
  from: Uint8Array | string,
  limits: ArchiveLimits = workbookLimits,
): Promise<Archive> {
  const entries = new Map<string, Entry>();
  const zip = await opened(from);
  if (zip.entryCount > limits.entries)
    throw new Unreadable("too-many-entries", { limit: limits.entries });
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (unpacked > limits.unpackedBytes) break;
      if (entry.isEncrypted()) throw new Unreadable("encrypted");
      // Two files of one name: programs disagree about which one counts.
      if (entries.has(entry.fileName)) throw damaged(new Error(`${entry.fileName} is there twice`));
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged(error);
  }
  if (unpacked > limits.unpackedBytes)
    throw new Unreadable("unpacks-too-large", { limit: limits.unpackedBytes / 1e6 });
  return {
    names: new Set(entries.keys()),
    read: (name) => unpackedBytes(zip, entries.get(name), name),
    close: () => zip.close(),
  };
}

async function opened(from: Uint8Array | string): Promise<ZipFile> {
  // Closed by itself it would refuse reading after the last entry.
  const options = { lazyEntries: true, autoClose: false };
  try {
    if (typeof from === "string") return await yauzl.openPromise(from, options);
    const buffer = Buffer.from(from.buffer, from.byteOffset, from.byteLength);
    return await yauzl.fromBufferPromise(buffer, options);
  } catch (error) {
    throw damaged(error);
  }
}

async function* unpackedBytes(
  zip: ZipFile,
  entry: Entry | undefined,
  name: string,
): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw damaged(new Error(`${name} is missing`));
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Uint8Array;
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged(error);
  }
}

/** Every file of an archive by its name. @throws Unreadable */
export async function unpack(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const { names, read } = await openArchive(bytes);
  const files = new Map<string, Uint8Array>();
  for (const name of names) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of read(name)) chunks.push(chunk);
    files.set(name, Buffer.concat(chunks));
  }
  return files;
}
