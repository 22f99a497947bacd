import { closeSync, fsyncSync, openSync, readSync } from "node:fs";
import { DatabaseRefusal } from "../refusal.ts";
import type { Connection } from "./connection.ts";
import { applicationId } from "./connection.ts";

const restoreOrMove = "restore a backup into another folder (RECITAL_DATA), or move the file away";

/** Flushes a file or a folder to the disk. */
export function sync(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Looks at the header alone, so that a file of somebody else is not even touched. */
export function requireOurs(file: string): void {
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, "r");
  let length = 0;
  try {
    length = readSync(descriptor, header, 0, 100, 0);
  } finally {
    closeSync(descriptor);
  }
  if (length === 0) throw new DatabaseRefusal(`${file} is empty: ${restoreOrMove}.`);
  if (length < 100 || header.toString("latin1", 0, 16) !== "SQLite format 3\0") {
    throw new DatabaseRefusal(`${file} is not an SQLite database: ${restoreOrMove}.`);
  }
  if (header.readUInt32BE(68) !== applicationId) {
    throw new DatabaseRefusal(
      `${file} is an SQLite database of another program: move it away, or set RECITAL_DATA to another folder.`,
    );
  }
}

/** Refuses a damaged file, with what SQLite says of it. */
export function requireWhole(connection: Connection): void {
  const found = connection.pragma("quick_check(1)", { simple: true });
  if (found !== "ok") throw damaged(connection.name, String(found));
}

/** The refusal of a damaged file. */
export function damaged(file: string, detail: string): DatabaseRefusal {
  const line = detail.replaceAll(/\s+/g, " ").trim();
  return new DatabaseRefusal(`${file} is damaged (${line}): ${restoreOrMove}.`);
}
