import type { Entry, ZipFile } from "yauzl";
import yauzl from "yauzl";
import { Unreadable } from "./unreadable.ts";
import { workbookLimits } from "./workbook.ts";

/** The files packed in a ZIP archive, none of them unpacked yet. */
export type Archive = {
  readonly names: ReadonlySet<string>;
  /** The bytes of a file, unpacked as they are asked for. @throws Unreadable */
  readonly read: (name: string) => AsyncGenerator<Uint8Array>;
};

const damaged = (error: unknown) =>
  new Unreadable("damaged", {
    detail: error instanceof Error ? `${error.message.replace(/\.$/, "")}.` : "",
  });

/**
 * Opens a ZIP archive. What it says of itself is held against the limits before anything is unpacked, and a file that
 * turns out larger than it says is broken off. Archives inside the archive stay closed. @throws Unreadable
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const entries = new Map<string, Entry>();
  const zip = await opened(bytes);
  if (zip.entryCount > workbookLimits.entries)
    throw new Unreadable("too-many-entries", { limit: workbookLimits.entries });
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (unpacked > workbookLimits.unpackedBytes) break;
      if (entry.isEncrypted()) throw new Unreadable("encrypted");
      // Two files of one name: programs disagree about which one counts.
      if (entries.has(entry.fileName)) throw damaged(new Error(`${entry.fileName} is there twice`));
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged(error);
  }
  if (unpacked > workbookLimits.unpackedBytes)
    throw new Unreadable("unpacks-too-large", { limit: workbookLimits.unpackedBytes / 1e6 });
  return {
    names: new Set(entries.keys()),
    read: (name) => unpackedBytes(zip, entries.get(name), name),
  };
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Closing would only matter for a file on disk, and refuse reading after the last entry.
    return await yauzl.fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
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
