import { and, desc, eq, getTableColumns, gte, inArray, lt, lte, type SQL } from "drizzle-orm";
import { othersTurn } from "#db/turns.ts";
import { isTrailAction } from "#access/trail-actions.ts";
import type { Difference } from "#register/compare.ts";
import { fold } from "#register/fold.ts";
import type { Collection } from "#register/registry.ts";
import { authorise } from "../authorise.ts";
import { type Context, instantRead } from "../context.ts";
import { notFound } from "../refusal.ts";
import { changesIn, type Found, holdsWords, type Row, told } from "./told.ts";
import { collectionNamed } from "./words/filling.ts";
import type { Part } from "./words/part.ts";

/** One entry of the trail in a list: the envelope, who that was, and what it says in the reader's language. */
export type TrailEntry = Omit<Row["entry"], "ts"> & {
  readonly at: string;
  readonly actorName: string;
  readonly reason: string | null;
  /** Whether what it recorded was erased (GDPR Art. 17). */
  readonly erased: boolean;
  /** SHA-256 in hex of the file that an export made; of its list of files for a bundle. */
  readonly fileHash: string | null;
  readonly sentence: readonly Part[];
};

export type TrailQuery = {
  readonly actor: string | null;
  readonly action: string | null;
  /** Only entries about these kinds of record. */
  readonly entities: readonly string[] | null;
  readonly recordId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Only entries that hold these words, whatever their accents and capitals. */
  readonly words: string | null;
  /** Entries before this number; the newest where null. */
  readonly before: number | null;
  readonly limit: number;
};

type TrailPage = {
  readonly items: readonly TrailEntry[];
  /** How many entries the query leaves, its words left aside: those are looked for as far as a page asks. */
  readonly total: number;
  readonly nextCursor: string | null;
};

/** Words are looked for in so many entries per request; the next page goes on from there. */
const mostSearched = 10_000;
const searchedAtOnce = 1_000;

/** The trail, newest first. @throws Refusal forbidden */
export async function readTrail(ctx: Context, query: TrailQuery): Promise<TrailPage> {
  authorise(ctx, "audit.read");
  return trailEntries(ctx, query);
}

/** An entry with everything it changed. */
export type WholeEntry = TrailEntry & {
  /** The kind of record whose fields changed; null where the entry is about something else. */
  readonly collection: Collection | null;
  readonly changes: readonly Difference[];
};

/** One entry, until the instant that is read. @throws Refusal forbidden, not_found */
export async function readEntry(ctx: Context, seq: number): Promise<WholeEntry> {
  authorise(ctx, "audit.read");
  const { audit } = ctx.db.tables;
  const wanted = [eq(audit.seq, seq), lte(audit.ts, instantRead(ctx))];
  const rows = await rowsBefore(ctx, wanted, null, 1);
  const [entry] = await told(ctx, rows);
  const [row] = rows;
  if (entry === undefined || row === undefined) throw notFound();
  const collection = collectionNamed(entry.entity) ?? null;
  return { ...entry, collection, changes: changesIn(collection, row) };
}

/** The newest entries about records, for everybody who may see the overview; no authorisation of its own. */
export async function trailEntries(ctx: Context, query: TrailQuery): Promise<TrailPage> {
  const wanted = conditions(ctx, query);
  const { audit } = ctx.db.tables;
  const total = await ctx.db.read((orm) => orm.$count(audit, and(...wanted)));
  const found = await (query.words === null
    ? newest(ctx, wanted, query)
    : holding(ctx, wanted, query, fold(query.words)));
  return {
    items: await told(ctx, found.rows),
    total,
    nextCursor: found.cursor === null ? null : String(found.cursor),
  };
}

const toldAtOnce = 50;

/**
 * Every entry about some kinds of record until the instant that is read, newest first, however long the trail is: a
 * few are held at a time, and others get their turn between them. No authorisation of its own.
 */
export async function* everyEntry(
  ctx: Context,
  entities: ReadonlySet<string>,
): AsyncGenerator<TrailEntry> {
  const { audit } = ctx.db.tables;
  // The kinds are looked at here: a database that does would sort all entries of a kind again for each portion.
  const wanted = [lte(audit.ts, instantRead(ctx))];
  let before: number | null = null;
  do {
    const rows = await rowsBefore(ctx, wanted, before, toldAtOnce);
    const chosen = rows.filter(({ entry: { entity } }) => entity !== null && entities.has(entity));
    yield* await told(ctx, chosen);
    await othersTurn();
    before = rows.length < toldAtOnce ? null : (rows.at(-1)?.entry.seq ?? null);
  } while (before !== null);
}

function conditions(ctx: Context, query: TrailQuery): readonly (SQL | undefined)[] {
  const { audit } = ctx.db.tables;
  return [
    query.actor === null ? undefined : eq(audit.actor, query.actor),
    query.action === null ? undefined : eq(audit.action, query.action),
    query.entities === null ? undefined : inArray(audit.entity, [...query.entities]),
    query.recordId === null ? undefined : eq(audit.recordId, query.recordId),
    query.from === null ? undefined : gte(audit.ts, query.from),
    lte(audit.ts, earlier(query.to, instantRead(ctx))),
  ];
}

async function newest(
  ctx: Context,
  wanted: readonly (SQL | undefined)[],
  { before, limit }: TrailQuery,
): Promise<Found> {
  const rows = await rowsBefore(ctx, wanted, before, limit + 1);
  const page = rows.slice(0, limit);
  return { rows: page, cursor: rows.length > limit ? (page.at(-1)?.entry.seq ?? null) : null };
}

async function holding(
  ctx: Context,
  wanted: readonly (SQL | undefined)[],
  { before, limit }: TrailQuery,
  words: string,
): Promise<Found> {
  const found: Row[] = [];
  let cursor = before;
  for (let searched = 0; searched < mostSearched; searched += searchedAtOnce) {
    const rows = await rowsBefore(ctx, wanted, cursor, searchedAtOnce);
    for (const row of await holdsWords(ctx, rows, words)) {
      found.push(row);
      if (found.length === limit) return { rows: found, cursor: row.entry.seq };
    }
    if (rows.length < searchedAtOnce) return { rows: found, cursor: null };
    cursor = rows.at(-1)?.entry.seq ?? null;
  }
  return { rows: found, cursor };
}

async function rowsBefore(
  ctx: Context,
  wanted: readonly (SQL | undefined)[],
  before: number | null,
  limit: number,
): Promise<readonly Row[]> {
  const { audit, auditPayload } = ctx.db.tables;
  const { payloadHash: _payloadHash, prev: _prev, ...shown } = getTableColumns(audit);
  const rows = await ctx.db.read((orm) =>
    orm
      .select({ entry: shown, body: auditPayload.body })
      .from(audit)
      .leftJoin(auditPayload, eq(auditPayload.seq, audit.seq))
      .where(and(...wanted, before === null ? undefined : lt(audit.seq, before)))
      .orderBy(desc(audit.seq))
      .limit(limit),
  );
  return rows.map(({ entry: { action, ...entry }, body }) => {
    if (!isTrailAction(action)) throw new Error(`entry ${entry.seq} has an unknown action`);
    return { entry: { ...entry, action }, body };
  });
}

const earlier = (a: string | null, b: string): string => (a !== null && a < b ? a : b);
