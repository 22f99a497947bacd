import { reportContext } from "#reports/context.ts";
import { isSimple, writtenValues } from "#reports/values.ts";
import { generateRegister } from "#register/generate.ts";
import { entityOf } from "#register/registry.ts";
import { walkValues } from "#register/walk.ts";

/** What every printer prints: for each record a heading and a table of two columns, on A4 with the same fonts. */
export type Content = readonly {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
}[];

/** The records of so many activities: each value that is a text, in words. */
export function contentOf(activities: number): Content {
  const register = generateRegister({ seed: 1, activities, linksPerActivity: 20 });
  const context = reportContext(register, "en");
  return register.records.activities.map((activity) => {
    const rows: (readonly [string, string])[] = [];
    walkValues(entityOf("activities").fields, activity, (field, value) => {
      if (!isSimple(field)) return;
      const written = writtenValues(field, value, context);
      if (written.length > 0)
        rows.push([field.label.en, written.map(({ text }) => text).join("; ")]);
    });
    return { title: context.titles.record("activities", activity), rows };
  });
}
