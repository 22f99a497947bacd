import {
  type Block,
  type DocumentSection,
  type PolicyDocument,
  type Sentence,
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
  const [earlier, later] = [unitsOf(before), unitsOf(after)];
  const wasThere = placedIn(earlier, identitiesOf(later));
  const isThere = placedIn(later, identitiesOf(earlier));
  const gone = removedAfter(wasThere, isThere);
  const changes: PlacedChange[] = [...(gone.get(null) ?? [])];
  for (const [at, placed] of isThere) {
    if (placed !== shared && typeof at === "string") {
      const { sentence, ...place } = placed;
      const known = sentenceAt(wasThere, at);
      if (known === null || !readsTheSame(known, sentence))
        changes.push({ key: at, ...place, before: known, after: sentence });
    }
    for (const change of gone.get(at) ?? []) changes.push(change);
  }
  return changes;
}

/** Sentences that stand in the first document only, by what both have in common just before them. */
function removedAfter(
  earlier: Placed,
  later: Placed,
): ReadonlyMap<Anchor, readonly PlacedChange[]> {
  const removed = new Map<Anchor, PlacedChange[]>();
  let last: Anchor = null;
  for (const [at, placed] of earlier) {
    if (placed === shared || typeof at !== "string" || later.has(at)) {
      last = at;
      continue;
    }
    const { sentence, ...place } = placed;
    const change = { key: at, ...place, before: sentence, after: null };
    const here = removed.get(last);
    if (here === undefined) removed.set(last, [change]);
    else here.push(change);
  }
  return removed;
}

function readsTheSame(one: Sentence, other: Sentence): boolean {
  return one === other || sentenceText(one) === sentenceText(other);
}

/** A sentence, an item of a list or a row of a table; the same object in two documents holds the same sentences. */
type Unit = {
  readonly identity: object;
  readonly section: DocumentSection;
  /** The sentences, where they stand in no row. */
  readonly sentences: readonly Sentence[];
  /** The cells of the row and the heads of their columns. */
  readonly row: {
    readonly head: readonly string[];
    readonly cells: readonly (readonly Sentence[])[];
  } | null;
};

/** What a place in the reading order is known by: the key of a sentence or a unit that both documents have. */
type Anchor = string | object | null;

/** A unit that both documents have is not looked into. */
const shared = Symbol("shared");

type Placed = ReadonlyMap<
  Anchor,
  (SentencePlace & { readonly sentence: Sentence }) | typeof shared
>;

function sentenceAt(placed: Placed, key: string): Sentence | null {
  const found = placed.get(key);
  return found === undefined || found === shared ? null : found.sentence;
}

const known = new WeakMap<object, readonly Unit[]>();

function unitsOf(document: Pick<PolicyDocument, "sections">): readonly Unit[] {
  const units = known.get(document) ?? document.sections.flatMap(unitsIn);
  known.set(document, units);
  return units;
}

function unitsIn(section: DocumentSection): readonly Unit[] {
  const own = section.blocks.flatMap((block) => unitsOfBlock(section, block));
  return [...own, ...section.sections.flatMap(unitsIn)];
}

function unitsOfBlock(section: DocumentSection, block: Block): readonly Unit[] {
  const alone = (sentence: Sentence): Unit => ({
    identity: sentence,
    section,
    sentences: [sentence],
    row: null,
  });
  switch (block.kind) {
    case "table": {
      const { head } = block;
      return block.rows.map(({ cells }) => ({
        identity: cells,
        section,
        sentences: [],
        row: { head, cells },
      }));
    }
    case "list":
      return [
        ...block.intro.map(alone),
        ...block.items.map((item) => ({ identity: item, section, sentences: item, row: null })),
      ];
    default:
      return block.sentences.map(alone);
  }
}

function identitiesOf(units: readonly Unit[]): ReadonlySet<object> {
  return new Set(units.map(({ identity }) => identity));
}

/** The units of a document in reading order: those the other has too as they are, of the others every sentence. */
function placedIn(units: readonly Unit[], others: ReadonlySet<object>): Placed {
  const placed = new Map<
    Anchor,
    (SentencePlace & { readonly sentence: Sentence }) | typeof shared
  >();
  for (const { identity, section, sentences, row } of units) {
    if (others.has(identity)) {
      placed.set(identity, shared);
      continue;
    }
    for (const sentence of sentences) placed.set(sentence.key, { section, cell: null, sentence });
    if (row === null) continue;
    const name = (row.cells[0] ?? []).slice(0, 1).map(sentenceText).join("");
    for (const [at, inCell] of row.cells.entries()) {
      const cell = { row: name, column: row.head[at] ?? "" };
      for (const sentence of inCell) placed.set(sentence.key, { section, cell, sentence });
    }
  }
  return placed;
}
