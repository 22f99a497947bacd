import { monitorEventLoopDelay } from "node:perf_hooks";
import { openFillable } from "#db/open.ts";
import type { Context } from "#server/context.ts";
import {
  databaseOf,
  openInstallation,
  operatorContext,
  type RecitalSettings,
  vaultOf,
} from "#server/installation.ts";
import { getRecord } from "#server/records/get.ts";
import { asOf } from "#server/registers/as-of.ts";
import { RegisterCache } from "#server/registers/cache.ts";
import { currentRegister } from "#server/registers/load.ts";
import { readRegister } from "#server/registers/read.ts";
import { head } from "#server/trail/append.ts";
import { readTrail, type TrailQuery } from "#server/trail/read.ts";
import { lengthenTrail } from "#server/trail/testing/long-trail.ts";
import { verifyApart } from "#server/trail/verify-apart.ts";
import { ReportMaker } from "#reports/report-maker.ts";
import type { Place } from "./registers.ts";
import { type Figure, note, percentile, timed } from "./table.ts";

const pasts = 5;
const records = 41;
const everything: TrailQuery = {
  actor: null,
  action: null,
  entities: null,
  recordId: null,
  from: null,
  to: null,
  words: null,
  before: null,
  limit: 50,
};

/** Reads, verifies and searches a trail of that many entries, which it makes first. */
export async function measureTrail(
  { dataDir, size }: Place,
  entries: number,
  figures: Figure[],
): Promise<void> {
  const settings = { dataDir, databaseUrl: null, url: "http://localhost:3000" };
  const add = (what: string, value: number, unit = "ms") =>
    note(figures, { what, size, value, unit });
  const [made, span] = await timed(() => lengthened(settings, entries));
  add(`make a trail of ${entries.toLocaleString("en")} entries`, made / 1000, "s");
  const [opened, installation] = await timed(() => openInstallation(settings, () => span.end));
  add("open a register with it", opened);
  const ctx = operatorContext(installation, "bench");
  try {
    await measurePast(ctx, span, add);
    await measureSearch(ctx, add);
    await measureVerification(ctx, add);
  } finally {
    await installation.db.close();
  }
}

type Add = (what: string, value: number, unit?: string) => void;

/** From when until when a trail tells. */
type Span = { readonly begin: Date; readonly end: Date };

async function lengthened(settings: RecitalSettings, entries: number): Promise<Span> {
  const clock = { now: new Date() };
  const db = await openFillable(databaseOf(settings), () => clock.now);
  const ctx = operatorContext(
    {
      db,
      now: () => clock.now,
      url: settings.url,
      registers: new RegisterCache(),
      vault: vaultOf(settings),
      reports: new ReportMaker(),
      dataDir: settings.dataDir,
    },
    "bench",
  );
  try {
    await lengthenTrail({ ctx, db, clock }, entries);
    const { audit } = db.tables;
    const [first] = await db.read((orm) => orm.select({ ts: audit.ts }).from(audit).limit(1));
    const { ts } = await db.read((orm) => head(db, orm));
    return { begin: new Date(first?.ts ?? ts), end: new Date(ts) };
  } finally {
    await db.close();
  }
}

/** The register and one record on days from the first to the last; on the first every record differs from now. */
async function measurePast(ctx: Context, { begin, end }: Span, add: Add): Promise<void> {
  const register = await currentRegister(ctx);
  const day = (share: number) =>
    new Date(begin.getTime() + share * (end.getTime() - begin.getTime())).toISOString();
  const whole: number[] = [];
  for (let n = 0; n < pasts; n += 1) {
    const then = asOf(ctx, day(n / pasts));
    whole.push((await timed(() => readRegister(then)))[0]);
  }
  add("the register as of a day", percentile(whole, 0.5));
  add("the register as of a day, longest", Math.max(...whole));
  const one: number[] = [];
  for (const [n, { id }] of register.current("activities").slice(0, records).entries()) {
    const then = asOf(ctx, day(n / records));
    one.push((await timed(() => getRecord(then, "activities", id)))[0]);
  }
  add("one record as of a day p50", percentile(one, 0.5));
  add("one record as of a day p95", percentile(one, 0.95));
}

/** Words of a name that many entries hold, of the oldest one alone, and of none. */
async function measureSearch(ctx: Context, add: Add): Promise<void> {
  const [first] = (await currentRegister(ctx)).current("parties");
  const searched = async (what: string, words: string) => {
    const [ms, { items }] = await timed(() => readTrail(ctx, { ...everything, words }));
    add(`search the trail, ${what}`, ms);
    add(`search the trail, ${what}: found`, items.length, "entries");
  };
  await searched("many hold it", "revision");
  await searched("one record's", `of ${first?.id ?? ""}`);
  await searched("nobody said it", "quinquagesima");
}

/** How fast the trail is walked, and for how long another request had to wait meanwhile. */
async function measureVerification({ db }: Context, add: Add): Promise<void> {
  const stalls = monitorEventLoopDelay({ resolution: 5 });
  stalls.enable();
  const [ms, found] = await timed(() => verifyApart(db));
  stalls.disable();
  if (!found.ok) throw new Error(`entry ${found.badSeq} does not hold: ${found.reason}`);
  add("verify the trail", found.entries / (ms / 1000), "entries/s");
  add("longest stall while verifying", stalls.max / 1e6);
}
