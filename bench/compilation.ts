import { compilePolicy } from "#policy/compile.ts";
import { impactOf } from "#policy/impact.ts";
import { makeRegister, type Register } from "#register/register.ts";
import { openInstallation } from "#server/installation.ts";
import { currentRegister } from "#server/registers/load.ts";
import type { Place } from "./registers.ts";
import { type Figure, note, percentile, timed } from "./table.ts";

// The median of so many is that of a warm process.
const runs = 9;

/** Times the compilation of the register's first policy in English and French. */
export async function measureCompilation(place: Place, figures: Figure[]): Promise<void> {
  const installation = await openInstallation(
    { dataDir: place.dataDir, databaseUrl: null, url: "http://localhost:3000" },
    () => new Date(),
  );
  try {
    const register = await currentRegister(installation);
    const policy = register.current("policies")[0];
    if (policy === undefined) throw new Error("the generated register has no policy");
    for (const locale of ["en", "fr"] as const) {
      const samples: number[] = [];
      for (let n = 0; n < runs; n += 1)
        samples.push(
          (await timed(() => compilePolicy(register, policy, locale, { version: null })))[0],
        );
      const [first = Number.NaN] = samples;
      const firstTime = `compile the policy for the first time (${locale})`;
      note(figures, { what: firstTime, size: place.size, value: first, unit: "ms" });
      note(figures, {
        what: `compile the policy (${locale})`,
        size: place.size,
        value: percentile(samples, 0.5),
        unit: "ms",
      });
    }
    note(figures, {
      what: "impact of an edit that is not saved",
      size: place.size,
      value: percentile(await impactTimes(register), 0.5),
      unit: "ms",
    });
  } finally {
    await installation.db.close();
  }
}

/** How long it takes to tell what an edit of one activity after another would do to all policies. */
async function impactTimes(register: Register): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    const activities = register.records.activities.map((activity, index) =>
      index === turn ? { ...structuredClone(activity), retention: [] } : activity,
    );
    const after = makeRegister({ ...register.records, activities }, register.at);
    samples.push((await timed(() => impactOf(register, after)))[0]);
  }
  return samples;
}
