import {
  type ReferenceEntry,
  type ReferenceKind,
  referenceEntries,
} from "#checks/reference/reference.ts";
import { isCountry } from "#register/countries.ts";
import type { LocalisedText } from "#register/locale.ts";

type Values = Readonly<Record<string, unknown>>;

const kinds: readonly ReferenceKind[] = ["adequacy_decisions", "eea_countries"];

/** Where an entry is changed: its term, or the form of a term that replaces what Recital brings. */
export function changeHref({ id, termId }: ReferenceEntry): string {
  return termId === null
    ? `/register/terms/new?replaces=${encodeURIComponent(id)}`
    : `/register/terms/${termId}/edit`;
}

/** Whether a term can say something else of an entry: the European Patent Organisation is no country. */
export function isChangeable({ country }: ReferenceEntry): boolean {
  return isCountry(country);
}

/** What the form of a new term starts with, by its address: an entry it replaces, or a vocabulary it is for. */
export function startOfTerm(search: URLSearchParams): Values {
  const replaces = search.get("replaces");
  const vocabulary = search.get("vocabulary");
  for (const kind of kinds) {
    const entry = referenceEntries(kind, []).find(({ id }) => id === replaces);
    if (entry === undefined) continue;
    const { country, isLimited: limitedScope, label, validFrom, validUntil } = entry;
    const named: LocalisedText = {
      en: { text: label.en, changedAt: null },
      fr: { text: label.fr, changedAt: null },
    };
    return {
      vocabulary: kind,
      label: named,
      country,
      limitedScope,
      validFrom,
      validUntil,
      replaces,
    };
  }
  return vocabulary === null ? {} : { vocabulary };
}
