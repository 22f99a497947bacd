const marks = /\p{Diacritic}/gu;

/** A text as it is searched for: without accents and case. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(marks, "").toLowerCase();
}

/** True where every word of the search occurs in one of the texts, whatever the accents. */
export function matches(search: string, ...texts: readonly (string | undefined)[]): boolean {
  const haystack = folded(texts.filter((text) => text !== undefined).join(" "));
  return folded(search)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
