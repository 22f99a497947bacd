import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { Readable } from "node:stream";
import { type Archive, openArchive } from "#reports/workbook/archive.ts";

/** A file of a bundle, read when it is asked for: a trail may be larger than what memory should hold. */
type BundleContent = Pick<Blob, "arrayBuffer" | "stream">;

/** The files of a bundle by their paths within it. */
export type BundleFiles = ReadonlyMap<string, BundleContent>;

const archiveLimits = { entries: 60_000, unpackedBytes: Number.POSITIVE_INFINITY };

/** The files below a folder into which a bundle was unpacked. */
export function folderFiles(folder: string): BundleFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const content: BundleContent = {
          arrayBuffer: async () => new Uint8Array(readFileSync(path)).buffer,
          stream: () => streamOf(createReadStream(path)),
        };
        return [relative(folder, path).split(sep).join("/"), content];
      }),
  );
}

/** The files in a bundle as it was exported; to be closed after use. @throws Unreadable */
export async function packedFiles(
  file: string,
): Promise<{ readonly files: BundleFiles; readonly archive: Archive }> {
  const archive = await openArchive(file, archiveLimits);
  const files = [...archive.names].map((name): [string, BundleContent] => {
    const stream = () => streamOf(Readable.from(archive.read(name)));
    return [name, { stream, arrayBuffer: () => new Response(stream()).arrayBuffer() }];
  });
  return { files: new Map(files), archive };
}

/** A file of a bundle as text; empty where it is not there. */
export async function textIn(files: BundleFiles, name: string): Promise<string> {
  const content = files.get(name);
  return content === undefined ? "" : new TextDecoder().decode(await content.arrayBuffer());
}

const streamOf = (readable: Readable) =>
  Readable.toWeb(readable) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>;
