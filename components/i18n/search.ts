const marks = /\p{Diacritic}/gu;

/** A text as it is searched for: without accents and case, with one kind of apostrophe. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(marks, "").replace(/’/g, "'").toLowerCase();
}

/** True where every word of the search occurs in one of the texts, whatever the accents. */
export function matches(search: string, ...texts: readonly (string | undefined)[]): boolean {
  const haystack = folded(texts.filter((text) => text !== undefined).join(" "));
  return folded(search)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

/** What a search finds, what begins with it first, else in the order given. */
export function found<T>(
  search: string,
  items: readonly T[],
  textsOf: (item: T) => readonly (string | undefined)[],
): readonly T[] {
  const start = folded(search.trim());
  if (start === "") return items;
  const all = items.filter((item) => matches(search.trim(), ...textsOf(item)));
  const begins = (item: T) => folded(textsOf(item)[0] ?? "").startsWith(start);
  return [...all.filter(begins), ...all.filter((item) => !begins(item))];
}
