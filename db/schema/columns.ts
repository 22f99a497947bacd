import {
  blob,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

/** The columns every table is made of, as SQLite has them; their types are the ones all code sees. */
export const sqliteColumns = {
  table: sqliteTable,
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
  /** Text, compared byte by byte so that both engines sort alike. */
  text: () => text(),
  integer: () => integer(),
  /** A number with a fraction, double precision. */
  real: () => real(),
  boolean: () => integer({ mode: "boolean" }),
  /** Any JSON value; the order of its keys is kept. */
  json: <T>() => text({ mode: "json" }).$type<T>(),
  bytes: () => blob({ mode: "buffer" }),
  /** An instant as ISO 8601 text in UTC, exactly as it was written. */
  instant: () => text(),
  /** An instant as a Date, for the tables of the sign-in library. */
  timestamp: () => integer({ mode: "timestamp_ms" }),
};

/** The column helpers of one engine. */
export type Columns = typeof sqliteColumns;
