import type { Locale } from "#register/locale.ts";
import type { DocumentComparison, SentenceChange } from "./compare.ts";
import { type DocumentSection, type PolicyDocument, sentenceText } from "./document.ts";
import type { TemplateId } from "./language/language.ts";
import { languages } from "./language/languages.ts";
import { fill } from "./template.ts";
import { isSaid, plain, said } from "./words.ts";

/** Parts of the table of purposes, with the keys that tell them. */
const columns: readonly (readonly [template: TemplateId, isOf: (key: string) => boolean])[] = [
  ["change.basis", (key) => key.startsWith("basis.") || key.endsWith("/basis")],
  ["change.retention", (key) => key.startsWith("retention.") || key.endsWith("/retention")],
  ["change.data", (key) => key.endsWith("/data")],
];

const isPurpose = (key: string) => key.startsWith("purpose.name:");
const isRecipient = (key: string) =>
  key.startsWith("recipient.name:") || key.startsWith("recipient.party:");
const isTransfer = (key: string) => key.startsWith("transfer.");

/**
 * A draft of what to tell readers about a new version: purposes and recipients that came or went, what changed for which
 * purpose, and the other sections with changes. For people to read through before it is published.
 */
export function changeSummary(
  before: PolicyDocument,
  after: PolicyDocument,
  comparison: DocumentComparison,
): string {
  const { locale } = after;
  const changes = comparison.parts.flatMap((part) => part.changes);
  if (changes.length === 0) return sentence(locale, "change.none", []) ?? "";
  const added = changes.filter((change) => change.before === null);
  const removed = changes.filter((change) => change.after === null);
  const rows = new Map([...rowNames(before), ...rowNames(after)]);
  const renewed = new Set([...added, ...removed].filter(({ key }) => isPurpose(key)).map(textOf));
  const told = (change: SentenceChange) =>
    isPurpose(change.key) ||
    isRecipient(change.key) ||
    isTransfer(change.key) ||
    rows.has(change.key);
  const lines = [
    sentence(locale, "change.purposes_added", named(added, isPurpose)),
    sentence(locale, "change.purposes_removed", named(removed, isPurpose)),
    ...columns.map(([template, isOf]) => {
      const names = changes
        .filter(({ key }) => isOf(key))
        .flatMap(({ key }) => rows.get(key) ?? []);
      return sentence(
        locale,
        template,
        [...new Set(names)].filter((name) => !renewed.has(name)),
      );
    }),
    sentence(locale, "change.recipients_added", named(added, isRecipient)),
    sentence(locale, "change.recipients_removed", named(removed, isRecipient)),
    changes.some(({ key }) => isTransfer(key)) ? sentence(locale, "change.transfers", []) : null,
    sentence(
      locale,
      "change.elsewhere",
      comparison.parts
        .filter((part) => part.changes.some((change) => !told(change)))
        .map((part) => part.title),
    ),
  ];
  return lines.filter((line) => line !== null && line !== "").join(" ");
}

function textOf({ before, after }: SentenceChange): string {
  const one = after ?? before;
  return one === null ? "" : sentenceText(one).replace(/\.$/, "");
}

function named(
  changes: readonly SentenceChange[],
  isWanted: (key: string) => boolean,
): readonly string[] {
  return [...new Set(changes.filter(({ key }) => isWanted(key)).map(textOf))];
}

/** The name of the row each sentence of the table of purposes stands in. */
function rowNames(document: PolicyDocument): readonly (readonly [key: string, name: string])[] {
  const inSection = (section: DocumentSection): readonly (readonly [string, string])[] => [
    ...section.blocks.flatMap((block) => {
      if (block.kind !== "table") return [];
      return block.rows.flatMap(({ cells }) => {
        const name = cells[0]?.[0];
        if (name === undefined || !isPurpose(name.key)) return [];
        return cells
          .slice(1)
          .flat()
          .map(({ key }) => [key, sentenceText(name)] as const);
      });
    }),
    ...section.sections.flatMap(inSection),
  ];
  return document.sections.flatMap(inSection);
}

function sentence(locale: Locale, template: TemplateId, names: readonly string[]): string | null {
  const { sentences, glue, typography } = languages[locale];
  if (names.length === 0 && sentences[template].includes("{list}")) return null;
  const words = fill(sentences[template], { list: said(names.join(glue.semicolon)) });
  return isSaid(words) ? typography(plain(words)) : null;
}
