import { execFile } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { compilePolicy } from "#policy/compile.ts";
import { impactOf, prepareImpact } from "#policy/impact.ts";
import type { Locale } from "#register/locale.ts";
import { makeRegister, type Register } from "#register/register.ts";
import { type Collection, collections, type RecordIn } from "#register/registry.ts";
import { withRecord } from "#register/with-record.ts";
import { openInstallation } from "#server/installation.ts";
import { currentRegister } from "#server/registers/load.ts";
import type { Place } from "./registers.ts";
import { type Figure, note, percentile, timed } from "./table.ts";

const runs = 9;
const coldRuns = 3;
// The engine goes on making code faster for about twenty compilations; what a process that just began takes is measured apart.
const warmUps = 20;
const newRuns = 15;

// The flag that shows the collector to programs holds for contexts made after it is set.
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as (how: { readonly type: "minor" }) => void;

/**
 * Times the compilation of the register's first policy in English and French: cold in a process that has done nothing
 * else, of a register that is new to a warm process, and of the same register again; and what an edit that is not saved does to the texts, for every kind of record.
 */
export async function measureCompilation(place: Place, figures: Figure[]): Promise<void> {
  const installation = await openInstallation(
    { dataDir: place.dataDir, databaseUrl: null, url: "http://localhost:3000" },
    () => new Date(),
  );
  const { size } = place;
  const add = (what: string, samples: readonly number[]) =>
    note(figures, { what, size, value: percentile(samples, 0.5), unit: "ms" });
  try {
    const register = await currentRegister(installation);
    const policy = register.current("policies")[0];
    if (policy === undefined) throw new Error("the generated register has no policy");
    for (const locale of ["en", "fr"] as const) {
      const cold: number[] = [];
      for (let n = 0; n < coldRuns; n += 1) cold.push(await coldTime(place, locale));
      add(`compile the policy first in a fresh process (${locale})`, cold);
      add(`compile the policy of a register never seen (${locale})`, await anew(register, locale));
      const warm: number[] = [];
      for (let n = 0; n < runs; n += 1)
        warm.push(
          (await timed(() => compilePolicy(register, policy, locale, { version: null })))[0],
        );
      add(`compile the policy again (${locale})`, warm);
    }
    const steps: number[] = [];
    const ahead = prepareImpact(register);
    for (let isDone = false; !isDone; ) {
      const [ms, step] = await timed(() => ahead.next());
      steps.push(ms);
      isDone = step.done === true;
    }
    const longest = percentile(steps, 0.99);
    note(figures, { what: "step of making texts ahead p99", size, value: longest, unit: "ms" });
    for (const collection of collections)
      if (register.current(collection).length > 0)
        add(`impact of an unsaved edit (${collection})`, await impactTimes(register, collection));
  } finally {
    await installation.db.close();
  }
}

/** Compilations of copies of the register, of which nothing is remembered, in a process that knows how: the first ones are not counted. */
async function anew(register: Register, locale: Locale): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let turn = -warmUps; turn < newRuns; turn += 1) {
    const copy = makeRegister(structuredClone(register.records), register.at);
    const [policy] = copy.current("policies");
    if (policy === undefined) break;
    settle();
    await setTimeout(20);
    const [ms] = await timed(() => compilePolicy(copy, policy, locale, { version: null }));
    if (turn >= 0) samples.push(ms);
  }
  return samples;
}

/**
 * Moves what was made just now among the old objects, where the records of a register in use are, and clears away what
 * copying left behind: neither is the compiler's to do. Twice, as objects become old with the second collection they outlive.
 */
function settle(): void {
  collect({ type: "minor" });
  collect({ type: "minor" });
}

async function coldTime({ dataDir }: Place, locale: string): Promise<number> {
  const { pathname } = new URL("cold-compilation.ts", import.meta.url);
  const { stdout } = await promisify(execFile)(process.execPath, [pathname, dataDir, locale]);
  return Number(stdout);
}

/** How long it takes to tell what an edit of one record after another would do to all policies. */
async function impactTimes(register: Register, collection: Collection): Promise<readonly number[]> {
  const samples: number[] = [];
  const records = register.current(collection) as readonly RecordIn<Collection>[];
  for (let turn = 0; turn < runs; turn += 1) {
    const record = records[turn % records.length];
    if (record === undefined) break;
    const edited = { ...structuredClone(record), version: record.version + 1 + turn };
    const after = withRecord(register, collection, edited as never);
    samples.push((await timed(() => impactOf(register, after)))[0]);
  }
  return samples;
}
