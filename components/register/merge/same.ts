/** Whether two values of a field say the same; when a text was last altered does not count. */
export function same(one: unknown, other: unknown): boolean {
  return one === other || stable(one) === stable(other);
}

/** A value as a text that is equal for values that say the same. */
export function stable(value: unknown): string {
  return JSON.stringify(value ?? null, (key, inner: unknown) => {
    if (key === "changedAt") return undefined;
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
