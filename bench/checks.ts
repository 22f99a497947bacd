import { makeChecker } from "#checks/checker.ts";
import { makeRegister } from "#register/register.ts";
import type { Context } from "#server/context.ts";
import { findingsOfDraft } from "#server/findings/draft.ts";
import { openInstallation, operatorContext } from "#server/installation.ts";
import type { Draft } from "#server/policies/impact.ts";
import { currentRegister } from "#server/registers/load.ts";
import type { Place } from "./registers.ts";
import { type Figure, note, percentile, timed } from "./table.ts";

// The median of so many is that of a warm process.
const wholes = 9;
const edits = 21;
const at = "2026-11-23T10:00:00.000Z";

/** How long the editor waits for its findings, on the server: what was typed is validated, checked and put into words. */
async function draftTimes(ctx: Context): Promise<readonly number[]> {
  const collection = "activities";
  const [activity] = (await currentRegister(ctx)).current(collection);
  if (activity === undefined) throw new Error("the generated register has no activity");
  const typed = (n: number): Draft => ({
    collection,
    id: activity.id,
    values: { ...activity, department: `Department ${n}` },
  });
  await findingsOfDraft(ctx, typed(0));
  const samples: number[] = [];
  for (let n = 1; n <= edits; n += 1) {
    samples.push((await timed(() => findingsOfDraft(ctx, typed(n))))[0]);
  }
  return samples;
}

/** Times all rules over the whole register, and the check after an edit of one activity. */
export async function measureChecks(place: Place, figures: Figure[]): Promise<void> {
  const installation = await openInstallation(
    { dataDir: place.dataDir, databaseUrl: null, url: "http://localhost:3000" },
    () => new Date(),
  );
  try {
    let register = await currentRegister(installation);
    const add = (what: string, samples: readonly number[]) =>
      note(figures, { what, size: place.size, value: percentile(samples, 0.5), unit: "ms" });
    const whole: number[] = [];
    for (let n = 0; n < wholes; n += 1) {
      whole.push((await timed(async () => makeChecker().check(register, at)))[0]);
    }
    add("check all rules for the first time", whole.slice(0, 1));
    add("check all rules", whole);
    const checker = makeChecker();
    checker.check(register, at);
    const after: number[] = [];
    for (let n = 0; n < edits; n += 1) {
      const activities = register.records.activities.map((activity, index) =>
        index === n ? { ...activity, retention: [], department: `Department ${n}` } : activity,
      );
      register = makeRegister({ ...register.records, activities }, register.at);
      after.push((await timed(async () => checker.check(register, at)))[0]);
    }
    add("check again after one edit", after);
    add("live findings of the editor", await draftTimes(operatorContext(installation, "bench")));
  } finally {
    await installation.db.close();
  }
}
