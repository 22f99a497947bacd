import { crc32, deflateRawSync } from "node:zlib";

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

/** A ZIP archive of files in the order given, all with one date (two-second steps, from 1980): the same input gives the same bytes. */
export function pack(files: readonly Packed[], date: Date): Buffer {
  const time =
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const year = Math.min(127, Math.max(0, date.getUTCFullYear() - 1980));
  const day = (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { content, name, stored = false } of files) {
    const bytes = Buffer.from(content as Uint8Array);
    const body = stored ? bytes : deflateRawSync(bytes);
    const label = Buffer.from(name);
    const facts = Buffer.concat([
      u16(20),
      u16(utf8Names),
      u16(stored ? 0 : 8),
      u16(time),
      u16(day),
      u32(crc32(bytes)),
      u32(body.length),
      u32(bytes.length),
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
    u16(files.length),
    u16(files.length),
    u32(listing.length),
    u32(offset),
    u16(0),
  ]);
  return Buffer.concat([...parts, listing, end]);
}
