import { setImmediate as othersTurn } from "node:timers/promises";
import { promisify } from "node:util";
import { crc32, deflateRaw, deflateRawSync } from "node:zlib";
import { zipDate } from "./zip-date.ts";

/** A file to pack: its name with folders, its content; `stored` leaves it uncompressed. */
export type Packed = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
};

const u16 = (value: number) => Buffer.from([value & 0xff, (value >> 8) & 0xff]);
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const utf8Names = 0x0800;

/** A file as it lies in the archive. */
type Member = {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly body: Buffer;
};

/** A ZIP archive of files in the order given, all with one date (two-second steps, from 1980): the same input gives the same bytes. */
export function pack(files: readonly Packed[], date: Date): Buffer {
  const members = files.map(({ content, name, stored = false }): Member => {
    const bytes = bytesOf(content);
    const body = stored ? bytes : deflateRawSync(bytes);
    return { name, method: stored ? 0 : 8, crc: crc32(bytes), size: bytes.length, body };
  });
  return archive(members, date);
}

const deflated = promisify<Buffer, Buffer>(deflateRaw);
const portion = 4_000_000;

/** The same archive, byte for byte, compressed beside this thread, which has its turns for others in between. */
export async function packBeside(files: readonly Packed[], date: Date): Promise<Buffer> {
  const members: Member[] = [];
  for (const { content, name, stored = false } of files) {
    const bytes = bytesOf(content);
    let crc = 0;
    for (let start = 0; start < bytes.length; start += portion) {
      crc = crc32(bytes.subarray(start, start + portion), crc);
      await othersTurn();
    }
    const body = stored ? bytes : await deflated(bytes);
    members.push({ name, method: stored ? 0 : 8, crc, size: bytes.length, body });
  }
  return archive(members, date);
}

const bytesOf = (content: string | Uint8Array): Buffer =>
  typeof content === "string"
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);

function archive(members: readonly Member[], date: Date): Buffer {
  const { day, time } = zipDate(date);
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { body, crc, method, name, size } of members) {
    const label = Buffer.from(name);
    const facts = Buffer.concat([
      u16(20),
      u16(utf8Names),
      u16(method),
      u16(time),
      u16(day),
      u32(crc),
      u32(body.length),
      u32(size),
      u16(label.length),
      u16(0),
    ]);
    const local = Buffer.concat([u32(0x04034b50), facts, label, body]);
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(20),
        facts,
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(offset),
        label,
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.concat([
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(members.length),
    u16(members.length),
    u32(listing.length),
    u32(offset),
    u16(0),
  ]);
  return Buffer.concat([...parts, listing, end]);
}
