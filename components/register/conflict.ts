import type { Fields } from "#register/field.ts";
import type { FormValues } from "./form-value.ts";

/** A field that two people changed from the same version, or that only the other one did. */
export type Divergence = {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** `both`: somebody has to choose; `theirs`: taken over as it is. */
  readonly changedBy: "both" | "theirs";
};

/** Compares my values and those saved meanwhile with the version both started from; fields only I changed stay mine and are not listed. */
export function divergences(
  fields: Fields,
  base: FormValues,
  mine: FormValues,
  theirs: FormValues,
): readonly Divergence[] {
  return Object.keys(fields).flatMap((field): Divergence[] => {
    const values = { field, mine: mine[field], theirs: theirs[field] };
    if (same(values.theirs, base[field]) || same(values.theirs, values.mine)) return [];
    return [{ ...values, changedBy: same(values.mine, base[field]) ? "theirs" : "both" }];
  });
}

/** My values with theirs where only they changed the field, or where theirs was chosen. */
export function merged(
  mine: FormValues,
  found: readonly Divergence[],
  choices: Readonly<Record<string, "mine" | "theirs">>,
): FormValues {
  const taken = found.filter(
    ({ field, changedBy }) => changedBy === "theirs" || choices[field] === "theirs",
  );
  return { ...mine, ...Object.fromEntries(taken.map(({ field, theirs }) => [field, theirs])) };
}

/** Whether two values of a field say the same; when a text was last altered does not count. */
export function same(one: unknown, other: unknown): boolean {
  return stable(one) === stable(other);
}

function stable(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === "changedAt") return undefined;
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
