import type { TrailAction } from "#access/trail-actions.ts";
import { and, asc, eq, gt, inArray, lte } from "drizzle-orm";
import { compareRecords, type Difference } from "#register/compare.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import type { Installation } from "../context.ts";
import type { RecordPayload } from "../records/write.ts";

/** One change of a record as the trail holds it. */
export type RecordChange = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  /** The roles the actor held, joined by a comma; operator for the command line. */
  readonly role: string;
  readonly action: TrailAction;
  readonly collection: Collection;
  readonly id: string;
  readonly version: number;
  /** The fields that differ; none for a record that came, went or whose payload was erased. */
  readonly differences: readonly Difference[];
};

const names = new Map<string, Collection>(
  collections.map((collection) => [entityOf(collection).name, collection]),
);

/** Every change of a record after one number of the trail and up to another, oldest first. */
export async function recordChanges(
  installation: Pick<Installation, "db">,
  after: number,
  until: number,
): Promise<readonly RecordChange[]> {
  if (until <= after) return [];
  const { audit, auditPayload } = installation.db.tables;
  const rows = await installation.db.read((orm) =>
    orm
      .select({ entry: audit, body: auditPayload.body })
      .from(audit)
      .leftJoin(auditPayload, eq(auditPayload.seq, audit.seq))
      .where(
        and(gt(audit.seq, after), lte(audit.seq, until), inArray(audit.entity, [...names.keys()])),
      )
      .orderBy(asc(audit.seq)),
  );
  return rows.flatMap(({ entry, body }) => {
    const collection = names.get(entry.entity ?? "");
    if (collection === undefined || entry.recordId === null) return [];
    const { seq, ts, actor, role, recordId, version } = entry;
    return [
      {
        seq,
        at: ts,
        actor,
        role,
        action: entry.action as TrailAction,
        collection,
        id: recordId,
        version: version ?? 0,
        differences: differencesIn(collection, body),
      },
    ];
  });
}

function differencesIn(collection: Collection, body: string | null): readonly Difference[] {
  const payload = body === null ? null : (JSON.parse(body) as RecordPayload);
  if (payload === null || payload.before === null) return [];
  return compareRecords(collection, { ...payload.after, ...payload.before }, payload.after);
}
