import type { Guide } from "./guide.ts";

/**
 * The words that a guide asks about and that were said not to apply: all that its list does not hold, once an outcome
 * was recorded; none before, since nobody may have answered.
 */
export function deniedBefore(
  { dated, steps }: Guide,
  values: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  if ((values[dated] ?? null) === null) return new Set();
  return new Set(
    steps.flatMap(({ field, term }) => {
      const chosen: unknown = values[field];
      return term === undefined || (Array.isArray(chosen) && chosen.includes(term)) ? [] : [term];
    }),
  );
}
