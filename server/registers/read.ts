import type { Register } from "#register/register.ts";
import type { Context } from "../context.ts";
import { lastEntryUntil } from "../trail/until.ts";
import { currentRegister } from "./load.ts";
import { loadPast } from "./past.ts";

/** Pasts that were read of late, by the present they were made from: a change makes a new present, and the old ones go. */
const pasts = new WeakMap<Register, Map<number, Promise<Register>>>();

/** How many pasts are kept of one present: enough to compare two and walk between some. */
const mostKept = 6;

/** The register as the context reads it: as it stands, or as it stood at a past instant. Callers authorise. */
export async function readRegister(ctx: Context): Promise<Register> {
  const { asOf } = ctx;
  if (asOf === null) return currentRegister(ctx);
  const until = await ctx.db.read((orm) => lastEntryUntil(ctx.db, orm, asOf));
  // Asked for afterwards, so that the present is never older than the instant.
  const present = await currentRegister(ctx);
  const past = await pastOf(ctx, present, until);
  return { ...past, at: asOf };
}

function pastOf(ctx: Context, present: Register, until: number): Promise<Register> {
  const known = pasts.get(present) ?? new Map<number, Promise<Register>>();
  pasts.set(present, known);
  const found = known.get(until);
  if (found !== undefined) return found;
  const loading = ctx.db.snapshot((orm) => loadPast(ctx.db, orm, present, until));
  known.set(until, loading);
  loading.catch(() => known.delete(until));
  const [oldest] = known.keys();
  if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
  return loading;
}
