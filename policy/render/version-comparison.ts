import { compareDocuments } from "../compare.ts";
import {
  type DocumentSection,
  type PolicyDocument,
  type Sentence,
  sentenceText,
} from "../document.ts";
import type { Cause } from "./causes.ts";
import type { SentenceChange, VersionComparison } from "./comparison.ts";

/** Row and column of every sentence that stands in a table, by its key. */
function placesIn(sections: readonly DocumentSection[]): readonly (readonly [string, string])[] {
  return sections.flatMap(({ blocks, sections: children }) => [
    ...blocks.flatMap((block) => {
      if (block.kind !== "table") return [];
      return block.rows.flatMap(({ cells: [name = [], ...cells] }) => {
        const row = name.slice(0, 1).map(sentenceText);
        return cells.flatMap((cell, at) =>
          cell.map(({ key }) => [key, [...row, block.head[at + 1] ?? ""].join(" · ")] as const),
        );
      });
    }),
    ...placesIn(children),
  ]);
}

/** Without the sentences that went and came back in the same words and the same place. */
function reworded(changes: readonly SentenceChange[]): readonly SentenceChange[] {
  const left = [...changes];
  for (const { before, after, place } of changes) {
    if (after !== null) continue;
    const same = left.findIndex(
      (one) => one.before === null && one.after === before && one.place === place,
    );
    if (same === -1) continue;
    left.splice(same, 1);
    left.splice(
      left.findIndex((one) => one.after === null && one.before === before && one.place === place),
      1,
    );
  }
  return left;
}

/** What changed in words between two versions of a policy in one language, each change with its causes where they are known. */
export function versionComparison(
  before: PolicyDocument,
  after: PolicyDocument,
  causesOf: (key: string) => readonly Cause[] = () => [],
): VersionComparison {
  const places = new Map([...placesIn(before.sections), ...placesIn(after.sections)]);
  const words = (sentence: Sentence | null) => (sentence === null ? null : sentenceText(sentence));
  const parts = compareDocuments(before, after).parts.map(({ title, changes }) => ({
    title,
    changes: reworded(
      changes.map((change) => {
        const place = places.get(change.key);
        const causes = causesOf(change.key);
        return {
          ...(place === undefined ? {} : { place }),
          before: words(change.before),
          after: words(change.after),
          ...(causes.length === 0 ? {} : { causes }),
        };
      }),
    ),
  }));
  return {
    from: before.version?.number ?? 0,
    to: after.version?.number ?? 0,
    parts: parts.filter(({ changes }) => changes.length > 0),
  };
}
