import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import { directory, localHeader, type Member } from "./zip-records.ts";

/** What a file is written from: its bytes in pieces. */
export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** A finished archive: how many bytes it has, and they themselves, to be read once. */
export type ArchiveBytes = { readonly size: number; readonly stream: ReadableStream<Uint8Array> };

const readAtOnce = 1 << 18;

/**
 * A ZIP archive that is larger than what memory should hold, written file by file to a place on disk that has no name,
 * so that it is gone with the process at the latest. The same files, pieces and date give the same bytes.
 */
export class ArchiveFile {
  readonly #handle: FileHandle;
  readonly #date: Date;
  readonly #members: Member[] = [];
  #end = 0;

  private constructor(handle: FileHandle, date: Date) {
    this.#handle = handle;
    this.#date = date;
  }

  /** @param folder where there is room for it; `date` is that of every file in it (two-second steps, from 1980) */
  static async create(folder: string, date: Date): Promise<ArchiveFile> {
    const file = join(folder, `.archive-${randomUUID()}.part`);
    const handle = await open(file, "wx+", 0o600);
    await unlink(file);
    return new ArchiveFile(handle, date);
  }

  /** Adds a file, of any length; gives the SHA-256 of its content in hex. `stored` leaves it uncompressed. */
  async add(name: string, content: Pieces, { stored = false } = {}): Promise<string> {
    const hash = createHash("sha256");
    const before = { name, method: stored ? 0 : 8, at: this.#end, roomy: true } as const;
    let crc = 0;
    let size = 0;
    const noted = async function* () {
      for await (const piece of content) {
        crc = crc32(piece, crc);
        hash.update(piece);
        size += piece.length;
        yield piece;
      }
    };
    await this.#write(localHeader({ ...before, crc, size, packedSize: 0 }, this.#date));
    const begin = this.#end;
    const written = async (pieces: AsyncIterable<Uint8Array>) => {
      for await (const piece of pieces) await this.#write(piece);
    };
    await (stored
      ? written(noted())
      : pipeline(noted, createDeflateRaw({ chunkSize: readAtOnce }), written));
    const member: Member = { ...before, crc, size, packedSize: this.#end - begin };
    this.#members.push(member);
    const header = localHeader(member, this.#date);
    await this.#handle.write(header, 0, header.length, member.at);
    return hash.digest("hex");
  }

  /** Ends the archive; its bytes are read from the disk as they are taken. */
  async finish(): Promise<ArchiveBytes> {
    await this.#write(directory(this.#members, this.#date, this.#end));
    const handle = this.#handle;
    let position = 0;
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const buffer = Buffer.allocUnsafeSlow(readAtOnce);
        const { bytesRead } = await handle.read(buffer, 0, readAtOnce, position);
        position += bytesRead;
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
        await handle.close();
        controller.close();
      },
      cancel: () => handle.close(),
    });
    return { size: this.#end, stream };
  }

  /** Lets go of an archive that nobody will read. */
  discard(): Promise<void> {
    return this.#handle.close();
  }

  async #write(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#handle.write(
        bytes,
        done,
        bytes.length - done,
        this.#end,
      );
      done += bytesWritten;
      this.#end += bytesWritten;
    }
  }
}
