import {
  boolean,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Columns } from "./columns.ts";

const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => "bytea",
  fromDriver: (value) => Buffer.from(value),
});

// Not jsonb: it would sort the keys, and the order of fields is part of an export. The driver has parsed what is read.
const json = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => "json",
  toDriver: (value) => JSON.stringify(value),
});

const text = customType<{ data: string; driverData: string }>({
  dataType: () => 'text COLLATE "C"',
});

/**
 * The same columns as PostgreSQL has them. The cast is the one place where PostgreSQL takes on the
 * types of the SQLite side: both builders have the methods that this program uses, and every test
 * of db/ and server/ runs on both engines.
 */
export const postgresColumns = {
  table: pgTable,
  index,
  uniqueIndex,
  primaryKey,
  foreignKey,
  text: () => text(),
  integer: () => integer(),
  real: () => doublePrecision(),
  boolean: () => boolean(),
  json: () => json(),
  bytes: () => bytes(),
  instant: () => text(),
  timestamp: () => timestamp({ withTimezone: true, precision: 3, mode: "date" }),
} as unknown as Columns;
