import {
  type Block,
  type DocumentSection,
  type PolicyDocument,
  type Sentence,
  sentenceText,
} from "../document.ts";
import type { SentenceChange, VersionComparison } from "./comparison.ts";

type Placed = { readonly key: string; readonly text: string; readonly place?: string };
type Part = { readonly id: string; readonly title: string; readonly sentences: readonly Placed[] };

const placed = (sentence: Sentence, place?: string): Placed => ({
  key: sentence.key,
  text: sentenceText(sentence),
  ...(place === undefined ? {} : { place }),
});

function sentencesOfBlock(block: Block): readonly Placed[] {
  switch (block.kind) {
    case "table":
      return block.rows.flatMap(({ cells }) => {
        const name = cells[0]?.[0];
        return cells.flatMap((cell, at) => {
          const names = [...(name === undefined ? [] : [sentenceText(name)]), block.head[at] ?? ""];
          return cell.map((sentence) => placed(sentence, at === 0 ? undefined : names.join(" · ")));
        });
      });
    case "list":
      return [...block.intro, ...block.items.flat()].map((sentence) => placed(sentence));
    default:
      return block.sentences.map((sentence) => placed(sentence));
  }
}

function partsOf(sections: readonly DocumentSection[]): readonly Part[] {
  return sections.flatMap((section) => [
    {
      id: section.id,
      title: section.title,
      sentences: section.blocks.flatMap(sentencesOfBlock),
    },
    ...partsOf(section.sections),
  ]);
}

/** Pairs of an earlier and a later sentence: by key, else by the same words in the same place. */
function pairs(before: readonly Placed[], after: readonly Placed[]): Map<Placed, Placed> {
  const byKey = new Map(before.map((sentence) => [sentence.key, sentence]));
  const found = new Map<Placed, Placed>();
  for (const sentence of after) {
    const earlier = byKey.get(sentence.key);
    if (earlier !== undefined) found.set(sentence, earlier);
  }
  const taken = new Set(found.values());
  const left = before.filter((sentence) => !taken.has(sentence));
  for (const sentence of after) {
    if (found.has(sentence)) continue;
    const at = left.findIndex(
      ({ text, place }) => text === sentence.text && place === sentence.place,
    );
    const [earlier] = at === -1 ? [] : left.splice(at, 1);
    if (earlier !== undefined) found.set(sentence, earlier);
  }
  return found;
}

function change(sentence: Placed, before: string | null, after: string | null): SentenceChange {
  return { ...(sentence.place === undefined ? {} : { place: sentence.place }), before, after };
}

/** Changes in the order of the later version; what was removed comes after what it followed. */
function changesOf(before: readonly Placed[], after: readonly Placed[]): readonly SentenceChange[] {
  const paired = pairs(before, after);
  const kept = new Set(paired.values());
  const changes: { readonly at: number; readonly change: SentenceChange }[] = [];
  let at = -1;
  for (const sentence of after) {
    const earlier = paired.get(sentence);
    if (earlier !== undefined) at = before.indexOf(earlier);
    if (earlier?.text !== sentence.text)
      changes.push({ at, change: change(sentence, earlier?.text ?? null, sentence.text) });
  }
  for (const [index, sentence] of before.entries())
    if (!kept.has(sentence))
      changes.push({ at: index, change: change(sentence, sentence.text, null) });
  return changes.sort((one, other) => one.at - other.at).map((placedChange) => placedChange.change);
}

/**
 * What changed in words between two versions of a policy in one language, part by part. Sentences are matched by
 * key; one that only moved within its part, or whose key changed but not its words, is no change.
 */
export function comparedDocuments(
  before: PolicyDocument,
  after: PolicyDocument,
): VersionComparison {
  const [old, fresh] = [partsOf(before.sections), partsOf(after.sections)];
  const earlier = new Map(old.map((part) => [part.id, part]));
  const kept = new Set(fresh.map(({ id }) => id));
  const parts = fresh.map((part) => ({
    title: part.title,
    changes: changesOf(earlier.get(part.id)?.sentences ?? [], part.sentences),
  }));
  const gone = old
    .filter(({ id }) => !kept.has(id))
    .map((part) => ({ title: part.title, changes: changesOf(part.sentences, []) }));
  return {
    from: before.version?.number ?? 0,
    to: after.version?.number ?? 0,
    parts: [...parts, ...gone].filter(({ changes }) => changes.length > 0),
  };
}
