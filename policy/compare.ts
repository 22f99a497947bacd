import {
  type DocumentSection,
  type PolicyDocument,
  type Sentence,
  sentencesIn,
  sentenceText,
} from "./document.ts";

/** One sentence in two documents: null where it does not stand. */
export type SentenceChange = {
  readonly key: string;
  readonly before: Sentence | null;
  readonly after: Sentence | null;
};

/** What differs between two documents, by section in the order of the second; sections without a difference are left out. */
export type DocumentComparison = {
  readonly parts: readonly {
    readonly id: string;
    readonly title: string;
    readonly changes: readonly SentenceChange[];
  }[];
};

/**
 * Compares two documents sentence by sentence: what has the same key is the same statement, however it is worded.
 * A statement that only moved is no change; one with the same words from other records is none either.
 */
export function compareDocuments(
  before: PolicyDocument,
  after: PolicyDocument,
): DocumentComparison {
  const earlier = byKey(before);
  const later = byKey(after);
  const sections = new Map<string, { title: string; changes: SentenceChange[] }>();
  const partOf = (section: DocumentSection) => {
    const part = sections.get(section.id) ?? { title: section.title, changes: [] };
    sections.set(section.id, part);
    return part;
  };
  for (const { section, sentence } of later.values()) {
    const known = earlier.get(sentence.key)?.sentence ?? null;
    const { changes } = partOf(section);
    if (known === null || sentenceText(known) !== sentenceText(sentence)) {
      changes.push({ key: sentence.key, before: known, after: sentence });
    }
  }
  for (const { section, sentence } of earlier.values()) {
    if (later.has(sentence.key)) continue;
    partOf(section).changes.push({ key: sentence.key, before: sentence, after: null });
  }
  return {
    parts: [...sections]
      .map(([id, { title, changes }]) => ({ id, title, changes }))
      .filter(({ changes }) => changes.length > 0),
  };
}

type Placed = { readonly section: DocumentSection; readonly sentence: Sentence };

function byKey(document: PolicyDocument): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  const visit = (section: DocumentSection) => {
    for (const block of section.blocks) {
      for (const sentence of sentencesIn(block)) found.set(sentence.key, { section, sentence });
    }
    section.sections.forEach(visit);
  };
  document.sections.forEach(visit);
  return found;
}
