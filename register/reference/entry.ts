import { type Bilingual, type Locale, type LocalisedText, textInAny } from "../locale.ts";
import type { Term } from "../registry.ts";

/** What of the law moves and is kept with its days. */
export type ReferenceKind = "adequacy_decisions" | "eea_countries" | "transfer_mechanisms";

/** An entry of the reference data with the days on which it holds (YYYY-MM-DD, both included; null: no end). */
export type ReferenceEntry = {
  /** That of the entry Recital brings, also where the register says something else of it. */
  readonly id: string;
  /** The term of the register that says it; null for what Recital brings. */
  readonly termId: string | null;
  readonly label: Bilingual;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** The text it stands in; null where nobody says. */
  readonly citation: Bilingual | null;
  /** Where that text can be read. */
  readonly url: string | null;
};

export type Standing = "in force" | "to come" | "ended";

/** Whether an entry holds on a day (YYYY-MM-DD), will, or did. */
export function standingOn(
  { validFrom, validUntil }: Pick<ReferenceEntry, "validFrom" | "validUntil">,
  day: string,
): Standing {
  if (validUntil !== null && validUntil < day) return "ended";
  return validFrom !== null && day < validFrom ? "to come" : "in force";
}

/** What a term says of every kind of entry. */
export function entryOf(term: Term): ReferenceEntry {
  const { validFrom, validUntil, sourceUrl: url, replaces, id: termId } = term;
  return {
    id: replaces ?? termId,
    termId,
    label: bothOf(term.label) ?? { en: termId, fr: termId },
    validFrom,
    validUntil,
    citation: bothOf(term.citation),
    url,
  };
}

/** All entries of a kind: those Recital brings, what the register says instead at their places, then its own. */
export function withOwn<E extends ReferenceEntry>(
  known: readonly E[],
  kind: ReferenceKind,
  terms: readonly Term[],
  read: (term: Term) => E | null,
): readonly E[] {
  const own = terms
    .filter(({ vocabulary }) => vocabulary === kind)
    .map(read)
    .filter((entry) => entry !== null);
  const instead = Map.groupBy(own, ({ id }) => id);
  const ids = new Set(known.map(({ id }) => id));
  return [
    ...known.flatMap((entry) => instead.get(entry.id) ?? [entry]),
    ...own.filter(({ id }) => !ids.has(id)),
  ];
}

/** What a function says in each language. */
export const bilingual = (say: (locale: Locale) => string): Bilingual => ({
  en: say("en"),
  fr: say("fr"),
});

/** A text of the register in each language, or in the only one it has; null where it has none. */
export function bothOf(text: LocalisedText): Bilingual | null {
  return textInAny(text, "en") === undefined
    ? null
    : bilingual((locale) => textInAny(text, locale) ?? "");
}
