import { eq } from "drizzle-orm";
import type { FillableDatabase, Orm } from "#db/database.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import type { Context } from "../../context.ts";
import type { AnyRecord } from "../../records/write.ts";
import { currentRegister } from "../../registers/load.ts";
import { append, type Happening, head } from "../append.ts";
import { makeCheckpoint } from "../checkpoints.ts";

/** The register that is given a history, opened by whoever may fill it, and the clock its context reads. */
export type Lengthened = {
  readonly ctx: Context;
  readonly db: FillableDatabase;
  readonly clock: { now: Date };
};

/** Of a hundred entries so many change an activity and so many another record; the others say that somebody came. */
const ofActivities = 6;
const ofOthers = 34;
const entriesPerMoment = 1000;
const momentMs = 20 * 60 * 1000;

type Kept = { readonly collection: Collection; record: AnyRecord; auditSeq: number };

/**
 * Lets the trail of a register grow to that many entries, as years of work would: changes of its records in turn, and
 * sign-ins. Every entry, tile and checkpoint is made by the code that always makes them; only the rows of records are
 * written once, in their last version. Each change leaves “Revision N of ID” in the record's notes.
 */
export async function lengthenTrail({ clock, ctx, db }: Lengthened, size: number): Promise<void> {
  const register = await currentRegister(ctx);
  const kept = (collection: Collection) =>
    (register.records[collection] as readonly AnyRecord[]).map(
      (record): Kept => ({ collection, record, auditSeq: 0 }),
    );
  const activities = takeTurns(kept("activities"));
  const others = takeTurns(collections.filter(isChanged).flatMap(kept));
  let { seq } = await db.read((orm) => head(db, orm));
  while (seq < size) {
    clock.now = new Date(clock.now.getTime() + momentMs);
    const happenings: Happening[] = [];
    for (let left = Math.min(entriesPerMoment, size - seq); left > 0; left -= 1) {
      seq += 1;
      const place = seq % 100;
      if (place < ofActivities) happenings.push(changed(activities(), seq, clock.now));
      else if (place < ofActivities + ofOthers) happenings.push(changed(others(), seq, clock.now));
      else happenings.push(cameIn(ctx, seq));
    }
    await db.write((tx) => append(ctx, tx, happenings));
    await makeCheckpoint(ctx);
  }
  await db.fill(async (tx) => {
    for (const one of [...activities.all, ...others.all]) await writeRow(db, tx, one);
  });
}

const isChanged = (collection: Collection) =>
  collection !== "activities" && "notes" in entityOf(collection).fields;

function takeTurns(all: readonly Kept[]): (() => Kept) & { readonly all: readonly Kept[] } {
  let turn = 0;
  const next = (): Kept => {
    const one = all[turn % all.length];
    if (one === undefined) throw new RangeError("The register has no such record");
    turn += 1;
    return one;
  };
  return Object.assign(next, { all });
}

function changed(kept: Kept, seq: number, now: Date): Happening {
  const { notes, updatedAt, updatedBy, version } = kept.record;
  const after: AnyRecord = {
    ...kept.record,
    version: version + 1,
    updatedAt: now.toISOString(),
    notes: `Revision ${version + 1} of ${kept.record.id}`,
  };
  kept.record = after;
  kept.auditSeq = seq;
  return {
    action: "update",
    entity: entityOf(kept.collection).name,
    id: after.id,
    version: after.version,
    payload: { before: { notes, updatedAt, updatedBy, version }, after, reason: null },
  };
}

const cameIn = ({ actor }: Context, seq: number): Happening => ({
  action: seq % 10 === 0 ? "sign-in.refused" : "sign-in",
  entity: "person",
  id: actor.id,
  version: null,
  payload: { before: null, after: null, reason: null },
});

async function writeRow(
  db: FillableDatabase,
  tx: Orm,
  { auditSeq, collection, record }: Kept,
): Promise<void> {
  if (auditSeq === 0) return;
  const table = db.tables.records[collection];
  const { notes, updatedAt, version } = record;
  const row = { version, updatedAt, auditSeq, notes };
  await tx.update(table).set(row).where(eq(table.id, record.id));
}
