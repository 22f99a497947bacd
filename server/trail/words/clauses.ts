import type { trailEn } from "./en.ts";
import type { Said } from "#reports/layouts/said.ts";
import { type SaidChange, recordChanges } from "./changes.ts";
import { collectionNamed, valueInWords } from "./filling.ts";
import { filled, type Filling, type Part, text } from "./part.ts";
import type { Body, Told } from "./sentence.ts";

/** What changed, as part of a sentence: a pattern instead of the action's own, or words after it. */
export type Clause = {
  readonly pattern: string | null;
  readonly filling: Filling;
  readonly further: readonly Part[];
};

const nothing: Clause = { pattern: null, filling: {}, further: [] };

/** Changes said in the sentence; the others are counted and stand in full at the entry itself. */
const mostSaid = 3;

const longest = 200;

/** What an entry changed: its one change as the sentence itself, several behind it. */
export function changeClause(
  told: Told & { readonly body: Body },
  said: Said,
  own: typeof trailEn,
): Clause {
  const changes = changesOf(told, said, own);
  const [first] = changes;
  if (first === undefined) return nothing;
  if (changes.length === 1 && told.action === "update") {
    return { pattern: own.changes.one[formOf(first)], filling: fill(first, own), further: [] };
  }
  const clauses = changes
    .slice(0, mostSaid)
    .map((change) => filled(own.changes.each[formOf(change)], fill(change, own)));
  const left = changes.length - mostSaid;
  return {
    ...nothing,
    further: [
      ...clauses.flatMap((parts, index) => [
        text(index === 0 ? own.changes.before : own.changes.between),
        ...parts,
      ]),
      ...(left > 0 ? [text(own.changes.more(left))] : []),
    ],
  };
}

function changesOf(
  { action, body, entity }: Told & { readonly body: Body },
  said: Said,
  own: typeof trailEn,
): readonly SaidChange[] {
  const { after, before } = body;
  if (before === null || after === null) return [];
  const collection = collectionNamed(entity);
  if (collection !== undefined) {
    const changing = action === "update" || action === "revert" || action === "import";
    return changing ? recordChanges(collection, before, after, said) : [];
  }
  return Object.keys(own.fields).flatMap((name): SaidChange[] => {
    const [was, is] = [before[name], after[name]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const inWords = (value: unknown) => valueInWords(name, value, said, own);
    const field = own.fields[name] ?? name;
    return [{ kind: "changed", field, before: inWords(was), after: inWords(is) }];
  });
}

function formOf({ after, before, kind }: SaidChange): keyof typeof trailEn.changes.one {
  if (kind === "added" && after === null) return "addedPart";
  if (kind === "removed" && before === null) return "removedPart";
  return kind;
}

function fill({ after, before, field }: SaidChange, own: typeof trailEn): Filling {
  const value = (kind: "before" | "after", words: string | null): Part =>
    words === null || words === ""
      ? { kind, text: own.nothing }
      : { kind, text: own.quoted(shortened(words)) };
  return {
    field: { kind: "what", text: field },
    before: value("before", before),
    after: value("after", after),
  };
}

const shortened = (words: string) =>
  words.length <= longest ? words : `${words.slice(0, longest).trimEnd()} …`;
