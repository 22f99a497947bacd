import { crc32, deflateRawSync } from "node:zlib";
import { directory, localHeader, type Member } from "./zip-records.ts";

/** A file to pack: its name with folders, its content; `stored` leaves it uncompressed. */
export type Packed = {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
};

/** A ZIP archive of files in the order given, all with one date (two-second steps, from 1980): the same input gives the same bytes. */
export function pack(files: readonly Packed[], date: Date): Buffer {
  const members: Member[] = [];
  const parts: Buffer[] = [];
  let at = 0;
  for (const { content, name, stored = false } of files) {
    const bytes = Buffer.from(content);
    const body = stored ? bytes : deflateRawSync(bytes);
    const member: Member = {
      name,
      method: stored ? 0 : 8,
      crc: crc32(bytes),
      size: bytes.length,
      packedSize: body.length,
      at,
    };
    const header = localHeader(member, date);
    members.push(member);
    parts.push(header, body);
    at += header.length + body.length;
  }
  return Buffer.concat([...parts, directory(members, date, at)]);
}
