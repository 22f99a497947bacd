import Driver from "better-sqlite3";
import { DatabaseRefusal } from "../refusal.ts";

export type Connection = Driver.Database;

/** "Reci" in ASCII: the mark in the header of every SQLite file of ours. */
export const applicationId = 0x52656369;

const oldestVersion = [3, 51, 3] as const;

const mebibyte = 1024 * 1024;

/** What each connection must run with (the value that the pragma gives back). */
const settings: readonly (readonly [pragma: string, value: string | number])[] = [
  ["journal_mode", "wal"],
  ["synchronous", 2], // FULL: a later open of a WAL file runs NORMAL otherwise
  ["foreign_keys", 1],
  ["recursive_triggers", 1], // without it INSERT OR REPLACE deletes a row past the DELETE guard
  ["trusted_schema", 0],
  ["cell_size_check", 1],
  ["wal_autocheckpoint", 1000],
  ["journal_size_limit", 64 * mebibyte],
];

/** Opens a connection to an existing file and stops unless every setting reads back as set. */
export function connect(
  file: string,
  options: { readonly readonly: boolean; readonly busyMs: number },
): Connection {
  const connection = new Driver(file, {
    readonly: options.readonly,
    fileMustExist: true,
    timeout: options.busyMs,
  });
  try {
    checkVersion(connection);
    for (const [pragma, value] of settings) {
      // A reader cannot change the journal, only see that the writer did.
      if (!(options.readonly && pragma === "journal_mode")) {
        connection.pragma(`${pragma} = ${value}`);
      }
      expect(connection, pragma, value);
    }
    expect(connection, "busy_timeout", options.busyMs);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function expect(connection: Connection, pragma: string, value: string | number): void {
  const actual = connection.pragma(pragma, { simple: true });
  if (actual === value) return;
  throw new DatabaseRefusal(
    `The database runs with ${pragma} = ${actual} instead of ${value}; a change could be lost. Put ${connection.name} on a local disk and use the SQLite that comes with this program.`,
  );
}

function checkVersion(connection: Connection): void {
  const version = String(connection.prepare("SELECT sqlite_version()").pluck().get());
  const parts = version.split(".").map(Number);
  for (const [i, oldest] of oldestVersion.entries()) {
    const part = parts[i] ?? 0;
    if (part > oldest) return;
    if (part < oldest) {
      throw new DatabaseRefusal(
        `SQLite ${version} is older than ${oldestVersion.join(".")}: install the dependencies again with npm ci.`,
      );
    }
  }
}
