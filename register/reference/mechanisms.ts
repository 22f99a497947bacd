import { withFrenchSpaces } from "../french-spaces.ts";
import type { Term } from "../registry.ts";
import mechanisms from "../vocabularies/transfer_mechanisms.json" with { type: "json" };
import { entryOf, type ReferenceEntry, withOwn } from "./entry.ts";
import { provisions } from "./provisions.ts";

/** What kind of instrument a transfer rests on: a decision of the Commission, a safeguard, a derogation, or none. */
export type MechanismFamily = "none" | "adequacy" | "safeguard" | "derogation";

/** What a transfer can rest on (GDPR Art. 45 to 49). */
export type Mechanism = ReferenceEntry & {
  readonly family: MechanismFamily;
  /** As vocabularies cite it: “GDPR Art. 46(2)(c)”; null where there is no transfer. */
  readonly article: string | null;
  /** Whether it wants an assessment of the law of the country (CJEU C-311/18). */
  readonly needsAssessment: boolean;
};

const known: readonly Mechanism[] = withFrenchSpaces(
  mechanisms.items.map((item) => ({
    id: item.id,
    termId: null,
    label: { en: item.en, fr: item.fr },
    validFrom: item.valid_from,
    validUntil: null,
    citation:
      item.source_en === null || item.source_fr === null
        ? null
        : { en: item.source_en, fr: item.source_fr },
    url: item.source_url,
    family: item.family as MechanismFamily,
    article: item.article,
    needsAssessment: item.tia_required,
  })),
);

/** All mechanisms there are or were, as the register has them. */
export function transferMechanisms(terms: readonly Term[]): readonly Mechanism[] {
  return withOwn(known, "transfer_mechanisms", terms, mechanismOf);
}

/** Whether the register can say something else of it: the days of adequacy are those of each decision. */
export function hasOwnDays({ family }: Mechanism): boolean {
  return family === "safeguard" || family === "derogation";
}

/** A term as a mechanism: with the nature of what it replaces, or that of the provision it stands under. */
function mechanismOf(term: Term): Mechanism | null {
  const replaced = known.find(({ id }) => id === term.replaces);
  if (replaced !== undefined) {
    const { family, article, needsAssessment } = replaced;
    return hasOwnDays(replaced) ? { ...entryOf(term), family, article, needsAssessment } : null;
  }
  const provision = provisions.find(({ id }) => id === term.provision);
  if (provision === undefined) return null;
  const isSafeguard = provision.article.startsWith("GDPR Art. 46");
  return {
    ...entryOf(term),
    family: isSafeguard ? "safeguard" : "derogation",
    article: provision.article,
    needsAssessment: isSafeguard,
  };
}
