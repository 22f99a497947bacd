import { sql } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import type { Reader } from "#db/reader.ts";
import type { Envelope } from "./entry.ts";

/** An entry as it lies in the database, with what it recorded; salt and body are null together where that was erased. */
export type TrailRow = Omit<Envelope, "v" | "id" | "action"> & {
  readonly action: string;
  readonly recordId: string | null;
  readonly hash: string;
  /** The number that what was recorded lies under; null where it is missing altogether. */
  readonly payloadSeq: number | null;
  readonly salt: string | null;
  readonly body: string | null;
};

/**
 * The entries after that number in their order, at most `limit` of them. As the driver gives them: mapped by the
 * query builder, column by column, a million entries take half as long again.
 */
export async function trailRows(
  { dialect, tables: { audit, auditPayload } }: Pick<Reader, "dialect" | "tables">,
  orm: Orm,
  after: number,
  limit: number,
): Promise<readonly TrailRow[]> {
  const columns = {
    seq: audit.seq,
    ts: audit.ts,
    actor: audit.actor,
    role: audit.role,
    action: audit.action,
    entity: audit.entity,
    recordId: audit.recordId,
    version: audit.version,
    requestId: audit.requestId,
    payloadHash: audit.payloadHash,
    prev: audit.prev,
    hash: audit.hash,
    payloadSeq: auditPayload.seq,
    salt: auditPayload.salt,
    body: auditPayload.body,
  } satisfies Record<keyof TrailRow, unknown>;
  const selected = Object.entries(columns).map(
    ([name, column]) => sql`${column} as ${sql.identifier(name)}`,
  );
  const rows = await dialect.rows(
    orm,
    sql`select ${sql.join(selected, sql`, `)} from ${audit} left join ${auditPayload} on ${auditPayload.seq} = ${audit.seq} where ${audit.seq} > ${after} order by ${audit.seq} limit ${limit}`,
  );
  // The columns are those above, and what each may hold is declared in the schema.
  return rows as unknown as readonly TrailRow[];
}
