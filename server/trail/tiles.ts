import { and, asc, between, eq } from "drizzle-orm";
import type { Database, Orm } from "#db/database.ts";
import { rootOf, type SubtreeHash } from "#evidence/tree.ts";

/** Nodes of a tile: eight levels of the tree (C2SP tlog-tiles). */
const width = 256;
const levels = 8;

/**
 * Stores the tiles that the entries after `from` up to `to` complete, within the transaction that appends them.
 * A proof then reads a few tiles instead of all entries.
 */
export async function storeTiles(db: Database, tx: Orm, from: number, to: number): Promise<void> {
  const { treeTile } = db.tables;
  let before = Math.floor(from / width);
  let now = Math.floor(to / width);
  for (let level = 0; now > before; level += 1) {
    for (let no = before; no < now; no += 1) {
      const nodes = await incompleteNodes(db, tx, level, no * width, width);
      await tx.insert(treeTile).values({
        id: tileId(level, no),
        level,
        no,
        hashes: Buffer.concat(nodes),
        root: rootOf(nodes),
      });
    }
    before = Math.floor(before / width);
    now = Math.floor(now / width);
  }
}

/** Reads the hashes of complete subtrees of the trail. */
export function subtreesOf(db: Database, orm: Orm): SubtreeHash {
  return async (height, index) => {
    const level = Math.floor(height / levels);
    const count = 2 ** (height % levels);
    const nodes = await nodesOf(db, orm, level, index * count, count);
    if (nodes.length !== count) throw new RangeError("The subtree is not complete");
    return rootOf(nodes);
  };
}

const tileId = (level: number, no: number) => `${level}/${no}`;

/** Nodes of one level, all of one tile. */
async function nodesOf(
  db: Database,
  orm: Orm,
  level: number,
  start: number,
  count: number,
): Promise<Buffer[]> {
  const { treeTile } = db.tables;
  const no = Math.floor(start / width);
  const [tile] = await orm
    .select({ hashes: treeTile.hashes })
    .from(treeTile)
    .where(eq(treeTile.id, tileId(level, no)));
  if (tile === undefined) return incompleteNodes(db, orm, level, start, count);
  const offset = start - no * width;
  return Array.from({ length: count }, (_, index) =>
    Buffer.from(tile.hashes.subarray((offset + index) * 32, (offset + index + 1) * 32)),
  );
}

/** Nodes of a tile that is not stored: the entries themselves, or the roots of the tiles below. */
async function incompleteNodes(
  db: Database,
  orm: Orm,
  level: number,
  start: number,
  count: number,
): Promise<Buffer[]> {
  const { audit, treeTile } = db.tables;
  if (level === 0) {
    const rows = await orm
      .select({ hash: audit.hash })
      .from(audit)
      .where(between(audit.seq, start + 1, start + count))
      .orderBy(asc(audit.seq));
    return rows.map(({ hash }) => Buffer.from(hash, "hex"));
  }
  const rows = await orm
    .select({ root: treeTile.root })
    .from(treeTile)
    .where(and(eq(treeTile.level, level - 1), between(treeTile.no, start, start + count - 1)))
    .orderBy(asc(treeTile.no));
  return rows.map(({ root }) => Buffer.from(root));
}
