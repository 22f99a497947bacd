import { generateActivity } from "./generate-activity.ts";
import { generateReferenceRecords, said } from "./generate-records.ts";
import { recordOf } from "./complete.ts";
import { makeRandom } from "./random.ts";
import { makeRegister, type Register } from "./register.ts";
import type { Activity, CollectionPoint } from "./registry.ts";
import { shopActivity } from "./shapes/commerce.ts";
import { filledRecords } from "./shapes/filled.ts";
import { recruitmentActivity, researchActivity, scriptsActivity } from "./shapes/people.ts";
import { shapeRecords } from "./shapes/records.ts";
import { jointActivity, processorActivity, recipientsActivity } from "./shapes/sharing.ts";
import { texts } from "./shapes/texts.ts";

export type GenerateOptions = {
  /** The same options and seed give the same register. */
  readonly seed: number;
  readonly activities: number;
  /** About how many other records and parts each activity refers to. */
  readonly linksPerActivity?: number;
  /** The instant of the register and of all its texts. */
  readonly at?: string;
};

/** A plausible register of any size, valid and with all references right, for benchmarks and property tests. */
export function generateRegister(options: GenerateOptions): Register {
  const { seed, activities, linksPerActivity = 20, at = "2026-01-01T00:00:00.000Z" } = options;
  const random = makeRandom(seed);
  const records = generateReferenceRecords(random, activities, at);
  const made: Activity[] = [];
  for (let number = 1; number <= activities; number++) {
    made.push(generateActivity(random, number, linksPerActivity, records, at));
  }
  const points = made
    .filter((_, index) => index % 10 === 0)
    .map((activity) => collectionPointOf(activity, at));
  return makeRegister({ ...records, activities: made, "collection-points": points }, at);
}

function collectionPointOf(activity: Activity, at: string): CollectionPoint {
  const number = activity.reference?.slice(2) ?? "";
  return recordOf("collection-points", `point-${activity.id}`, at, {
    name: said(at, `Form ${number}`, `Formulaire ${number}`),
    kind: "web_form",
    url: `https://example.org/form/${number}`,
    activityIds: [activity.id],
    fields: activity.dataUses.slice(0, 5).map((use, index) => ({
      dataItemId: use.dataItemId,
      mandatory: index < 2 ? ("yes" as const) : ("no" as const),
      purposeIds: activity.purposes.slice(0, 1).map(({ id }) => id),
    })),
    consequence: said(at, "Without them we cannot answer.", "À défaut, nous ne pouvons répondre."),
    noticePresent: true,
  });
}

/**
 * A register that uses every field of every entity, and each shape that real registers have: what any storage, export,
 * rendering or comparison must bring back without loss.
 */
export function everyShape(at = "2026-01-01T00:00:00.000Z"): Register {
  const filled = filledRecords(at);
  const shapes = {
    ...shapeRecords(at),
    activities: [
      shopActivity(at),
      researchActivity(at),
      recruitmentActivity(at),
      processorActivity(at),
      jointActivity(at),
      recipientsActivity(at),
      scriptsActivity(at, texts),
    ],
  };
  const both = Object.entries(shapes).map(([collection, records]) => [
    collection,
    [...filled[collection as keyof typeof shapes], ...records],
  ]);
  return makeRegister({ ...filled, ...Object.fromEntries(both) }, at);
}
