import { zipDate } from "./zip-date.ts";

/** A file as it lies in a ZIP archive. */
export type Member = {
  readonly name: string;
  /** Stored, or deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** Bytes unpacked, and as they lie there. */
  readonly size: number;
  readonly packedSize: number;
  /** Where in the archive its header begins. */
  readonly at: number;
  /** Its header has room for sizes of 4 GiB and more, which are not known before it is written. */
  readonly roomy?: boolean;
};

const most16 = 0xffff;
const most32 = 0xffff_ffff;
const versionOf64 = 45;
const versionFor = (wide: boolean) => (wide ? versionOf64 : 20);
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const utf8Names = 0x0800;

const u16 = (value: number) => Buffer.from([value & 0xff, (value >> 8) & 0xff]);
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(Math.min(value, most32));
  return bytes;
};
const u64 = (value: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

/** The extra field with those of the values that are too large for their own (APPNOTE 4.5.3). */
const wideField = (values: readonly number[]) =>
  values.length === 0
    ? Buffer.alloc(0)
    : Buffer.concat([u16(1), u16(8 * values.length), ...values.map(u64)]);

/** Says nothing and takes as much room as two large sizes (the padding that Android's archives have; others skip it). */
const padding = Buffer.concat([u16(0xd935), u16(16), u16(1), Buffer.alloc(14)]);

/** The header before a file (APPNOTE 4.3.7). @throws RangeError for sizes that it has no room for */
export function localHeader({ roomy = false, ...member }: Member, date: Date): Buffer {
  const { packedSize, size } = member;
  const isLarge = Math.max(size, packedSize) >= most32;
  if (isLarge && !roomy) throw new RangeError(`${member.name} is too large`);
  const room = isLarge ? wideField([size, packedSize]) : padding;
  const extra = roomy ? room : Buffer.alloc(0);
  // Both sizes stand in the field, or neither does.
  const facts = isLarge ? { ...member, size: most32, packedSize: most32 } : member;
  return Buffer.concat([
    u32(0x04034b50),
    factsOf(facts, date, extra.length, isLarge),
    Buffer.from(member.name),
    extra,
  ]);
}

/** The list of the files at the end of an archive, from `at` on (APPNOTE 4.3.12 to 4.3.16). */
export function directory(members: readonly Member[], date: Date, at: number): Buffer {
  const entries = members.map((member) => {
    const { at: begins, name, packedSize, size } = member;
    const extra = wideField([size, packedSize, begins].filter((value) => value >= most32));
    return Buffer.concat([
      u32(0x02014b50),
      u16(versionFor(extra.length > 0)),
      factsOf(member, date, extra.length, extra.length > 0),
      u16(0),
      u16(0),
      u16(0),
      u32(0),
      u32(begins),
      Buffer.from(name),
      extra,
    ]);
  });
  const listing = Buffer.concat(entries);
  const count = members.length;
  const isWide = count >= most16 || listing.length >= most32 || at >= most32;
  return Buffer.concat([
    listing,
    ...(isWide ? [wideEnd(count, listing.length, at)] : []),
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(Math.min(count, most16)),
    u16(Math.min(count, most16)),
    u32(listing.length),
    u32(at),
    u16(0),
  ]);
}

function factsOf(
  { crc, method, name, packedSize, size }: Member,
  date: Date,
  extraLength: number,
  wide: boolean,
): Buffer {
  const { day, time } = zipDate(date);
  return Buffer.concat([
    u16(versionFor(wide)),
    u16(utf8Names),
    u16(method),
    u16(time),
    u16(day),
    u32(crc),
    u32(packedSize),
    u32(size),
    u16(Buffer.byteLength(name)),
    u16(extraLength),
  ]);
}

function wideEnd(count: number, length: number, at: number): Buffer {
  return Buffer.concat([
    u32(0x06064b50),
    u64(44),
    u16(versionOf64),
    u16(versionOf64),
    u32(0),
    u32(0),
    u64(count),
    u64(count),
    u64(length),
    u64(at),
    u32(0x07064b50),
    u32(0),
    u64(at + length),
    u32(1),
  ]);
}
