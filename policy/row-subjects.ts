/**
 * What the sentences about some rows, which have no ids of their own, speak of: below `subject`, what each row is known
 * by, and its number among those known by the same. A row that comes or goes leaves the sentences of the others theirs.
 */
export function rowSubjects(subject: string, knownBy: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return knownBy.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${subject}/${name}${count === 1 ? "" : `/${count}`}`;
  });
}
