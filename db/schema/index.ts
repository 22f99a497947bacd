import { getTableName } from "drizzle-orm";
import type { Columns } from "./columns.ts";
import { sqliteColumns } from "./columns.ts";
import { housekeepingTables, peopleTables } from "./people.ts";
import { postgresColumns } from "./postgres-columns.ts";
import { publicationTables } from "./publication.ts";
import { recordTables, referenceTables } from "./records.ts";
import { auditPayloadTable, auditTable, checkpointTable, treeTileTable } from "./trail.ts";

/** All tables, built with the columns of one engine. */
function makeTables(c: Columns) {
  const audit = auditTable(c);
  return {
    audit,
    auditPayload: auditPayloadTable(c, audit),
    treeTile: treeTileTable(c),
    checkpoint: checkpointTable(c),
    records: recordTables(c, audit),
    ...referenceTables(c),
    ...publicationTables(c, audit),
    ...peopleTables(c),
    ...housekeepingTables(c),
  };
}

export type Tables = ReturnType<typeof makeTables>;

export const sqliteTables: Tables = makeTables(sqliteColumns);
export const postgresTables: Tables = makeTables(postgresColumns);

/** Any table of the schema. */
export type AnyTable =
  | Exclude<Tables[keyof Tables], Tables["records"]>
  | Tables["records"]["terms"];

/** The tables by name, what is referred to before what refers to it. */
export function namedTables(tables: Tables): ReadonlyMap<string, AnyTable> {
  const { records, ...others } = tables;
  const all: readonly AnyTable[] = [...Object.values(others), ...Object.values(records)];
  return new Map(all.map((table) => [getTableName(table), table]));
}
