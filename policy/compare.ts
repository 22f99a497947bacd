import {
  type Block,
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

/** Where a sentence stands: its section and, in a table, the name of its row and the head of its column. */
export type SentencePlace = {
  readonly section: Pick<DocumentSection, "id" | "title">;
  readonly cell: { readonly row: string; readonly column: string } | null;
};

/** A change with the place of the sentence; of one that is no more, the place it had. */
export type PlacedChange = SentenceChange & SentencePlace;

/** What differs between two documents, by section in reading order; sections without a difference are left out. */
export type DocumentComparison = {
  readonly parts: readonly {
    readonly id: string;
    readonly title: string;
    readonly changes: readonly SentenceChange[];
  }[];
};

/** Compares two documents sentence by sentence, section by section; what counts as a change: see `sentenceChanges`. */
export function compareDocuments(
  before: PolicyDocument,
  after: PolicyDocument,
): DocumentComparison {
  const parts = new Map<string, { id: string; title: string; changes: SentenceChange[] }>();
  for (const { section, cell: _, ...change } of sentenceChanges(before, after)) {
    const part = parts.get(section.id) ?? { id: section.id, title: section.title, changes: [] };
    part.changes.push(change);
    parts.set(section.id, part);
  }
  return { parts: [...parts.values()] };
}

/**
 * The sentences that differ between two documents, in the order of the second; one that is gone stands where it stood.
 * What has the same key is the same statement, however it is worded: a statement that only moved is no change,
 * one with the same words from other records is none either.
 */
export function sentenceChanges(
  before: Pick<PolicyDocument, "sections">,
  after: Pick<PolicyDocument, "sections">,
): readonly PlacedChange[] {
  const earlier = placedIn(before);
  const later = placedIn(after);
  const changes: PlacedChange[] = [];
  const gone = removedAfter(earlier, later);
  changes.push(...(gone.get(null) ?? []));
  for (const [key, { sentence, ...place }] of later) {
    const known = earlier.get(key)?.sentence ?? null;
    if (known === null || !readsTheSame(known, sentence)) {
      changes.push({ key, ...place, before: known, after: sentence });
    }
    changes.push(...(gone.get(key) ?? []));
  }
  return changes;
}

/** Sentences that stand in the first document only, by the key of the last common sentence before them. */
function removedAfter(
  earlier: Sentences,
  later: Sentences,
): ReadonlyMap<string | null, readonly PlacedChange[]> {
  const removed = new Map<string | null, PlacedChange[]>();
  let last: string | null = null;
  for (const [key, { sentence, ...place }] of earlier) {
    if (later.has(key)) {
      last = key;
      continue;
    }
    const change = { key, ...place, before: sentence, after: null };
    const here = removed.get(last);
    if (here === undefined) removed.set(last, [change]);
    else here.push(change);
  }
  return removed;
}

function readsTheSame(one: Sentence, other: Sentence): boolean {
  return one === other || sentenceText(one) === sentenceText(other);
}

type Sentences = ReadonlyMap<string, SentencePlace & { readonly sentence: Sentence }>;

const known = new WeakMap<object, Sentences>();

/** The sentences of a document by key, in reading order. */
function placedIn(document: Pick<PolicyDocument, "sections">): Sentences {
  const placed = known.get(document) ?? readThrough(document);
  known.set(document, placed);
  return placed;
}

function readThrough({ sections }: Pick<PolicyDocument, "sections">): Sentences {
  const found = new Map<string, SentencePlace & { readonly sentence: Sentence }>();
  const visit = (section: DocumentSection) => {
    const place = (sentence: Sentence, cell: SentencePlace["cell"]) =>
      found.set(sentence.key, { section, cell, sentence });
    for (const block of section.blocks) {
      if (block.kind === "table") inCells(block, place);
      else for (const sentence of sentencesIn(block)) place(sentence, null);
    }
    section.sections.forEach(visit);
  };
  sections.forEach(visit);
  return found;
}

function inCells(
  { head, rows }: Extract<Block, { kind: "table" }>,
  place: (sentence: Sentence, cell: SentencePlace["cell"]) => void,
): void {
  for (const { cells } of rows) {
    const [name = []] = cells;
    const row = name.slice(0, 1).map(sentenceText).join("");
    for (const [at, sentences] of cells.entries()) {
      const cell = { row, column: head[at] ?? "" };
      for (const sentence of sentences) place(sentence, cell);
    }
  }
}
