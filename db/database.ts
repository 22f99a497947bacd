import type { SQL } from "drizzle-orm";
import type { BaseSQLiteDatabase, SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { ReadPlace } from "./reader.ts";
import type { SearchEntry } from "./index-search.ts";
import type { WantedWord } from "./search-words.ts";
import type { Tables } from "./schema/index.ts";

/**
 * The query builder, typed as SQLite's. Only what both engines have: `await` a select, insert,
 * update or delete; count what was changed with `.returning()`. Not `.get()`, `.all()`, `.run()`
 * on a query: PostgreSQL's builder does not have them.
 */
export type Orm = Pick<
  BaseSQLiteDatabase<"async", unknown>,
  "select" | "selectDistinct" | "insert" | "update" | "delete" | "with" | "$with" | "$count"
>;

/** What differs between the engines beyond the query builder. */
export type Dialect = {
  /** The condition that the record with that row number has every word that is wanted. */
  readonly matchesSearch: (recordNo: SQLiteColumn, wanted: readonly WantedWord[]) => SQL;
  /** The condition that the record with that row number has one of these words, whole. */
  readonly hasWord: (recordNo: SQLiteColumn, tokens: readonly string[]) => SQL;
  /** Where in a text of a column another one first stands, counted from 1; 0 where it does not. */
  readonly placeIn: (column: SQLiteColumn, text: string) => SQL<number>;
  /** The elements of a JSON list as rows of one column, `value`, itself JSON. */
  readonly elements: (json: string) => SQL;
  /** Replaces the words by which records are found; no token at all takes one out of the index. Best done last in a transaction. */
  readonly indexSearch: (tx: Orm, entries: readonly SearchEntry[]) => Promise<void>;
  /** Rows of a statement that the builder cannot say; columns by name, values as the driver gives them. */
  readonly rows: (orm: Orm, statement: SQL) => Promise<readonly Record<string, unknown>[]>;
};

/**
 * An open database. Units of work do not nest, except that a read inside a read or a snapshot
 * becomes a part of it: inside a write, use its `tx`.
 */
export type Database = {
  readonly engine: "sqlite" | "postgres";
  readonly tables: Tables;
  readonly dialect: Dialect;
  /** Where another thread can read it; null for one that lives in this thread alone. */
  readonly place: ReadPlace | null;
  /** Runs queries, each of which sees what was committed when it ran. */
  read<T>(work: (orm: Orm) => Promise<T>): Promise<T>;
  /** Runs queries that all see one and the same committed state. */
  snapshot<T>(work: (orm: Orm) => Promise<T>): Promise<T>;
  /** Runs the only write transaction there is at the time; a throw, or any query that failed, undoes all of it; a return commits it. Await nothing but `tx` and `turns` in it. */
  write<T>(work: (tx: Orm) => Promise<T>): Promise<T>;
  /** A value that changes when anybody, in any process, has committed: cheap enough to ask for on every request. */
  dataVersion(): Promise<string>;
  /** Writes a copy of everything but live sessions to a new SQLite file, whichever the engine; refuses an existing file. */
  backup(file: string): Promise<void>;
  /** Waits for the units that run, then lets go of every connection. */
  close(): Promise<void>;
};

/** A database as only a restore sees it. */
export type FillableDatabase = Database & {
  /** A write transaction without the guards, which are there again before it commits: only for a register that is empty. */
  fill<T>(work: (tx: Orm) => Promise<T>): Promise<T>;
};

/** Why the database refused, in the terms a caller can act on; null for any other error. */
export type DatabaseProblem = "full" | "busy" | "readonly" | "corrupt" | "unique" | "guard" | null;

const exactly: Readonly<Record<string, DatabaseProblem>> = {
  SQLITE_FULL: "full",
  // A file beside the database.
  ENOSPC: "full",
  SQLITE_CANTOPEN: "readonly",
  SQLITE_PERM: "readonly",
  SQLITE_IOERR_WRITE: "readonly",
  SQLITE_IOERR_FSYNC: "readonly",
  SQLITE_IOERR_DIR_FSYNC: "readonly",
  SQLITE_IOERR_TRUNCATE: "readonly",
  SQLITE_IOERR_SHMOPEN: "readonly",
  SQLITE_IOERR_SHMSIZE: "readonly",
  SQLITE_NOTADB: "corrupt",
  SQLITE_CONSTRAINT_UNIQUE: "unique",
  SQLITE_CONSTRAINT_PRIMARYKEY: "unique",
  SQLITE_CONSTRAINT_ROWID: "unique",
  SQLITE_CONSTRAINT_TRIGGER: "guard",
  // PostgreSQL, SQLSTATE
  "53100": "full",
  "55P03": "busy",
  "57014": "busy",
  "57P01": "busy",
  "57P02": "busy",
  "57P03": "busy",
  "40001": "busy",
  "40P01": "busy",
  "53300": "busy",
  ECONNREFUSED: "busy",
  ECONNRESET: "busy",
  "25006": "readonly",
  "23505": "unique",
  RG001: "guard",
};

const beginsWith: readonly (readonly [string, DatabaseProblem])[] = [
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  ["SQLITE_READONLY", "readonly"],
  ["SQLITE_CORRUPT", "corrupt"],
  ["SQLITE_IOERR", "corrupt"],
  ["XX", "corrupt"],
  ["08", "busy"],
];

/** What kind of refusal an error is, looking through the errors it was wrapped in. */
export function classify(error: unknown): DatabaseProblem {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as { code?: unknown }).code;
    if (typeof code !== "string") continue;
    const problem = exactly[code] ?? beginsWith.find(([start]) => code.startsWith(start))?.[1];
    if (problem !== undefined) return problem;
  }
  return null;
}
