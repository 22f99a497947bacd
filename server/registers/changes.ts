import { can } from "#access/roles.ts";
import { compareRegisters, type Difference } from "#register/compare.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { type Context, instantRead } from "../context.ts";
import { forbidden } from "../refusal.ts";
import { visibleTo } from "../records/visible.ts";
import { readRegister } from "./read.ts";

/** One record that differs between two instants, under the name it has or last had. */
export type RecordChange = {
  readonly collection: Collection;
  readonly id: string;
  readonly title: string;
  readonly kind: "added" | "removed" | "changed";
  readonly differences: readonly Difference[];
};

type Tally = Record<RecordChange["kind"], number>;

/** What differs between the register at two instants: how much of each kind, and the first records of all. */
export type RegisterChanges = {
  readonly from: string;
  readonly to: string;
  readonly total: number;
  readonly tallies: Readonly<Partial<Record<Collection, Tally>>>;
  readonly items: readonly RecordChange[];
};

const mostShown = 200;

/**
 * What the register says as the context reads it and did not say at an earlier instant, of what the actor may see;
 * archived records count as removed. @throws Refusal forbidden
 */
export async function changesSince(ctx: Context, from: string): Promise<RegisterChanges> {
  if (!can(ctx.actor, "record.read")) throw forbidden();
  const earlier = { ...ctx, asOf: from };
  const before = await readRegister(earlier);
  const after = await readRegister(ctx);
  const [sawThen, seesNow] = [await visibleTo(earlier), await visibleTo(ctx)];
  const tallies: Partial<Record<Collection, Tally>> = {};
  const items: RecordChange[] = [];
  let total = 0;
  for (const { collection, id, kind, differences } of compareRegisters(before, after)) {
    const [was, is] = [before.find(collection, id), after.find(collection, id)];
    if (was !== undefined && !sawThen(collection, was)) continue;
    if (is !== undefined && !seesNow(collection, is)) continue;
    const named = is ?? was;
    if (named === undefined) continue;
    const tally = (tallies[collection] ??= { added: 0, removed: 0, changed: 0 });
    tally[kind] += 1;
    total += 1;
    const title = entityOf(collection).title(named, ctx.locale);
    if (items.length < mostShown) items.push({ collection, id, title, kind, differences });
  }
  return { from, to: instantRead(ctx), total, tallies, items };
}
