import { documentSteps, type ParsedDocument } from "#register/parse-document.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import type { Orm } from "#db/database.ts";
import { fromRow } from "#db/record-row.ts";
import { inTurns, turns } from "#db/turns.ts";
import { authorise } from "../authorise.ts";
import { type Context, instant } from "../context.ts";
import { invalid } from "../refusal.ts";
import { sameFields } from "../records/row.ts";
import { type Dating, stamp } from "../records/stamp.ts";
import { type AnyRecord, type Write, writeAll } from "../records/write.ts";

/** What an import did, or would do: records per collection. */
export type ImportResult = {
  readonly dryRun: boolean;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly collections: Readonly<Partial<Record<Collection, Tally>>>;
};

type Tally = { created: number; changed: number; unchanged: number };
type Incoming = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly archivedAt?: string | null;
};

type ParsedRecords = Extract<ParsedDocument, { ok: true }>["records"];

class DryRun extends Error {}

/**
 * Brings a register document in: all of it or nothing. Records are matched by id; those that the document
 * does not hold stay as they are. A dry run does everything but keep it.
 * @throws Refusal forbidden; invalid with every problem and its place
 */
export async function importDocument(
  ctx: Context,
  text: string,
  options: { dryRun: boolean },
): Promise<ImportResult> {
  const records = await readImport(ctx, text);
  let result: ImportResult | undefined;
  try {
    await ctx.db.write(async (tx) => {
      result = await importWithin(ctx, tx, records);
      if (options.dryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  if (result === undefined) throw new Error("an import ends with a result or a refusal");
  return { ...result, dryRun: options.dryRun };
}

/** The records of a document, checked as far as possible without the register. @throws Refusal forbidden, invalid */
export async function readImport(ctx: Context, text: string): Promise<ParsedRecords> {
  authorise(ctx, "register.import");
  const parsed = await inTurns(documentSteps(text, ctx.locale));
  if (parsed.ok) return parsed.records;
  const more = {
    en: `${parsed.more} more problems are not listed.`,
    fr: `${parsed.more} autres problèmes ne sont pas listés.`,
  };
  const rest = parsed.more > 0 ? [{ pointer: "", detail: more[ctx.locale], code: "more" }] : [];
  throw invalid([...parsed.problems, ...rest]);
}

/** As `importDocument`, within a transaction of the caller. */
export async function importWithin(
  ctx: Context,
  tx: Orm,
  records: ParsedRecords,
  dating: Dating = { kind: "as given" },
): Promise<ImportResult> {
  const writes: Write[] = [];
  const counts: Partial<Record<Collection, Tally>> = {};
  const othersTurn = turns();
  for (const collection of collections) {
    const incoming = (records[collection] ?? []) as readonly Incoming[];
    if (incoming.length === 0) continue;
    const present = await presentRecords(ctx, tx, collection);
    const tally: Tally = { created: 0, changed: 0, unchanged: 0 };
    for (const values of incoming) {
      await othersTurn();
      const before = present.get(values.id) ?? null;
      const after = completed(ctx, collection, values, before, dating);
      const same =
        before !== null &&
        sameFields(collection, before, after) &&
        before.archivedAt === after.archivedAt;
      tally[same ? "unchanged" : before === null ? "created" : "changed"] += 1;
      if (!same) writes.push({ action: "import", collection, before, after, reason: null });
    }
    counts[collection] = tally;
  }
  if (writes.length > 0) await writeAll(ctx, tx, writes, "document");
  const total = (name: keyof Tally) =>
    Object.values(counts).reduce((sum, tally) => sum + tally[name], 0);
  return {
    dryRun: false,
    created: total("created"),
    changed: total("changed"),
    unchanged: total("unchanged"),
    collections: counts,
  };
}

async function presentRecords(
  ctx: Context,
  tx: Orm,
  collection: Collection,
): Promise<ReadonlyMap<string, AnyRecord>> {
  const rows = await tx.select().from(ctx.db.tables.records[collection]);
  return new Map(rows.map((row) => [row.id, fromRow(collection, row) as unknown as AnyRecord]));
}

function completed(
  ctx: Context,
  collection: Collection,
  values: Readonly<Record<string, unknown>> & { id: string; archivedAt?: string | null },
  before: AnyRecord | null,
  dating: Dating,
): AnyRecord {
  const at = instant(ctx);
  return {
    ...stamp(entityOf(collection).fields, before, values, dating),
    id: values.id,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? at,
    updatedAt: at,
    updatedBy: ctx.actor.id,
    archivedAt: values.archivedAt ?? null,
  } as AnyRecord;
}
