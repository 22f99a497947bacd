import { zipDate } from "../workbook/zip-date.ts";

/**
 * Gives every file in a ZIP archive the same date, because the writer takes the clock of the machine. Changes the bytes in place and returns them.
 */
export function stampZip(archive: Buffer, date: Date): Buffer {
  const { day, time } = zipDate(date);
  const stamp = (at: number) => {
    archive.writeUInt16LE(time, at);
    archive.writeUInt16LE(day, at + 2);
  };
  const end = archive.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end === -1) throw new Error("Not a ZIP archive");
  let entry = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    stamp(entry + 12);
    stamp(archive.readUInt32LE(entry + 42) + 10);
    const [name, extra, comment] = [28, 30, 32].map((at) => archive.readUInt16LE(entry + at));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return archive;
}
