import type { Bilingual, LocalisedText } from "#register/locale.ts";
import { adequacyDecisions } from "#register/reference/adequacy.ts";
import type { ReferenceEntry, ReferenceKind } from "#register/reference/entry.ts";
import { hasOwnDays, transferMechanisms } from "#register/reference/mechanisms.ts";
import { members } from "#register/reference/members.ts";
import { provisions } from "#register/reference/provisions.ts";

type Values = Readonly<Record<string, unknown>>;

/** Where an entry is changed: its term, or the form of a term that replaces what Recital brings. */
export function changeHref({ id, termId }: ReferenceEntry): string {
  return termId === null
    ? `/register/terms/new?replaces=${encodeURIComponent(id)}`
    : `/register/terms/${termId}/edit`;
}

/** What the form of a new term starts with, by its address: an entry it replaces, or a vocabulary it is for. */
export function startOfTerm(search: URLSearchParams): Values {
  const replaces = search.get("replaces");
  const vocabulary = search.get("vocabulary");
  return startOfReplacing(replaces) ?? (vocabulary === null ? {} : { vocabulary });
}

function startOfReplacing(replaces: string | null): Values | null {
  const isIt = ({ id }: ReferenceEntry) => id === replaces;
  const decision = adequacyDecisions([]).find(isIt);
  if (decision !== undefined) {
    const { country, isLimited: limitedScope } = decision;
    const internationalOrganisation = country === null ? true : null;
    const own = { country, internationalOrganisation, limitedScope };
    return { ...startOf("adequacy_decisions", decision), ...own };
  }
  const member = members([]).find(isIt);
  if (member !== undefined) return { ...startOf("eea_countries", member), country: member.country };
  const mechanism = transferMechanisms([]).filter(hasOwnDays).find(isIt);
  if (mechanism === undefined) return null;
  const provision = provisions.find(({ article }) => article === mechanism.article)?.id ?? null;
  return { ...startOf("transfer_mechanisms", mechanism), provision };
}

const startOf = (
  vocabulary: ReferenceKind,
  { citation, id, label, url, validFrom, validUntil }: ReferenceEntry,
): Values => ({
  vocabulary,
  label: written(label),
  validFrom,
  validUntil,
  replaces: id,
  citation: citation === null ? {} : written(citation),
  sourceUrl: url,
});

const written = ({ en, fr }: Bilingual): LocalisedText => ({
  en: { text: en, changedAt: null },
  fr: { text: fr, changedAt: null },
});
