import { documentFormat } from "./document.ts";
import { checkPartIds, checkReferences, checkUnique } from "./document-checks.ts";
import type { DraftIn } from "./draft.ts";
import { idPattern, isInstant } from "./formats.ts";
import { scanJson } from "./json-scan.ts";
import type { Locale } from "./locale.ts";
import { pointerTo } from "./pointer.ts";
import { type Problem, problemAt } from "./problem.ts";
import { type ProblemList, problemList } from "./problem-list.ts";
import { type Collection, collections, isCollection } from "./registry.ts";
import { validate } from "./schema.ts";
import { isObject } from "./walk.ts";

/** A record of a register document: complete values; parts written without an id have none yet. */
export type DocumentRecord<C extends Collection> = DraftIn<C> & {
  readonly id: string;
  readonly archivedAt: string | null;
};

export type DocumentRecords = { readonly [C in Collection]: readonly DocumentRecord<C>[] };

export type ParsedDocument =
  | { readonly ok: true; readonly records: DocumentRecords }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** How many problems there are beside those listed. */
      readonly more: number;
    };

/** What a document may be: 10,000 activities with twenty links each take about 115 MB. */
export const documentLimits = { bytes: 200 * 1024 * 1024, depth: 100 } as const;

/**
 * Reads a register document, or tells every problem it found with its place (`/parties/3/legalName`), worded in
 * `locale`; at most 1,000 are listed. All references must lead to records of the same document.
 */
export function parseDocument(text: string, locale: Locale): ParsedDocument {
  const steps = documentSteps(text, locale);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As `parseDocument`, in steps: between two of them, who reads a large document can let others have their turn. */
export function* documentSteps(text: string, locale: Locale): Generator<undefined, ParsedDocument> {
  const refused = (problem: Problem): ParsedDocument => ({
    ok: false,
    problems: [problem],
    more: 0,
  });
  const size = sizeOf(text);
  if (size > documentLimits.bytes) {
    return refused(
      problemAt([], "document-too-large", locale, { size, max: documentLimits.bytes }),
    );
  }
  // Windows editors begin a file with a byte-order mark, which JSON does not know.
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  yield;
  const scan = scanJson(json, documentLimits.depth);
  if (scan.kind === "too-deep") {
    const facts = { max: documentLimits.depth, line: scan.at.line };
    return refused(problemAt([], "document-too-deep", locale, facts));
  }
  if (scan.kind === "broken") return refused(problemAt([], "not-json", locale, scan.at));
  yield;
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch {
    return refused(problemAt([], "not-json-string", locale));
  }
  if (!isObject(document) || document["format"] !== documentFormat) {
    return refused(problemAt(["format"], "format", locale, { supported: documentFormat }));
  }
  const found = problemList();
  found.add(
    scan.duplicates.map(({ path, name, at }) =>
      problemAt(path, "duplicate-key", locale, { name, line: at.line }),
    ),
  );
  return yield* readRecords(document, locale, found);
}

function sizeOf(text: string): number {
  // A UTF-16 unit takes one to three bytes in UTF-8: encoding is only needed where that leaves a doubt.
  if (text.length > documentLimits.bytes || text.length * 3 <= documentLimits.bytes) {
    return text.length;
  }
  return new TextEncoder().encode(text).byteLength;
}

function* readRecords(
  document: Readonly<Record<string, unknown>>,
  locale: Locale,
  found: ProblemList,
): Generator<undefined, ParsedDocument> {
  for (const name of Object.keys(document)) {
    if (name === "format" || isCollection(name)) continue;
    const facts = { name, collections: collections.join(", ") };
    found.add([problemAt([name], "unknown-collection", locale, facts)]);
  }
  const raw = new Map<Collection, readonly unknown[]>();
  const records: Partial<Record<Collection, readonly DocumentRecord<Collection>[]>> = {};
  for (const collection of collections) {
    const list = document[collection] ?? [];
    if (Array.isArray(list)) raw.set(collection, list);
    else {
      const expected = { en: "a list […]", fr: "une liste […]" };
      found.add([problemAt([collection], "wrong-type", locale, { expected })]);
    }
    records[collection] = yield* readCollection(
      collection,
      raw.get(collection) ?? [],
      locale,
      found,
    );
  }
  yield;
  checkPartIds(raw, locale, found);
  yield;
  checkReferences(raw, locale, found);
  yield;
  checkUnique(raw, locale, found);
  return found.problems.length === 0
    ? { ok: true, records: records as unknown as DocumentRecords }
    : { ok: false, problems: found.problems, more: found.more };
}

/** The records of one collection in order of id; what is wrong with them goes to `found`. */
function* readCollection<C extends Collection>(
  collection: C,
  list: readonly unknown[],
  locale: Locale,
  found: ProblemList,
): Generator<undefined, readonly DocumentRecord<C>[]> {
  const records = new Map<string, DocumentRecord<C>>();
  const ids = new Set<string>();
  for (const [index, record] of list.entries()) {
    yield;
    const place = pointerTo([collection, index]);
    const result = validate(collection, record, locale);
    if (!result.ok) found.add(result.problems, place);
    if (!isObject(record)) continue;
    const { id, archivedAt = null } = record;
    if (typeof id !== "string" || !idPattern.test(id)) {
      found.add([problemAt(["id"], "id", locale)], place);
      continue;
    }
    if (ids.has(id)) found.add([problemAt(["id"], "duplicate-id", locale, { id })], place);
    ids.add(id);
    if (archivedAt !== null && !(typeof archivedAt === "string" && isInstant(archivedAt))) {
      found.add([problemAt(["archivedAt"], "instant", locale)], place);
    } else if (result.ok) {
      records.set(id, { id, archivedAt, ...(result.values as object) } as DocumentRecord<C>);
    }
  }
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
