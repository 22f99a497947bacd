import type { Kept } from "#register/entity.ts";
import type { Register } from "#register/register.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { isAsProcessor } from "#register/selection.ts";
import type { ReportContext } from "../context.ts";
import type { Remarks } from "../remarks.ts";
import type { Values } from "../titles.ts";
import type { Block, Heading } from "./blocks.ts";
import { catalogueTable, isCatalogue } from "./catalogue-table.ts";
import { recordBlocks } from "./record-blocks.ts";
import { remarksByRecord } from "./remark-blocks.ts";

type Part = {
  readonly title: string;
  readonly note: string;
  readonly collection: Collection;
  readonly records: readonly (Kept & Values)[];
};

const afterActivities = [
  "parties",
  "data-items",
  "storage-locations",
  "security-measures",
  "collection-points",
  "trackers",
  "claims",
  "policies",
  "waivers",
  "terms",
] as const;

/** What is in force comes first, what was archived after it; both by reference or name, as people look for them. */
function inOrder(
  collection: Collection,
  records: readonly Kept[],
  { locale, titles }: ReportContext,
): (Kept & Values)[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return (records as readonly (Kept & Values)[])
    .map((record) => ({
      record,
      archived: record.archivedAt === null ? 0 : 1,
      key: String(record["reference"] ?? titles.record(collection, record)),
    }))
    .sort((a, b) => a.archived - b.archived || compare(a.key, b.key))
    .map(({ record }) => record);
}

/** The parts of the register in the order of Art. 30: who, what as controller, what as processor, then what both refer to. */
export function registerParts(context: ReportContext): readonly Part[] {
  const { locale, register, texts } = context;
  const { records } = register;
  const part = (collection: Collection, chosen: readonly Kept[], title?: string): Part => {
    const entity = entityOf(collection);
    return {
      title: title ?? entity.plural[locale],
      note: entity.purpose[locale],
      collection,
      records: inOrder(collection, chosen, context),
    };
  };
  return [
    part("organisations", records.organisations),
    part(
      "activities",
      records.activities.filter((activity) => !isAsProcessor(activity)),
      texts.asController,
    ),
    part("activities", records.activities.filter(isAsProcessor), texts.asProcessor),
    ...afterActivities.map((collection) => part(collection, records[collection])),
  ].filter(({ records: chosen }) => chosen.length > 0);
}

/** The number of records the register shows, archived ones included. */
export function recordCount(register: Register): number {
  return Object.values(register.records).reduce((sum, records) => sum + records.length, 0);
}

function partHeading(part: Part): Heading {
  return {
    kind: "heading",
    level: 1,
    look: "part",
    text: part.title,
    note: [{ text: part.note }],
    above: 0,
    below: 14,
    indent: 0,
    newPage: true,
    running: part.title,
    entry: { depth: 0, title: part.title, inContents: true },
  };
}

const nothingSaid = ({ texts }: ReportContext): Block => ({
  kind: "text",
  look: "value",
  paragraphs: [[{ text: texts.empty }]],
  indent: 0,
  below: 0,
});

/**
 * The body of the register: every record with everything it says, and what is said about it where that was chosen.
 * Nothing is held back, so that large registers stream.
 */
export function* registerBlocks(
  context: ReportContext,
  remarks: Remarks | undefined,
  progress: (records: number) => void,
): Generator<Block> {
  let done = 0;
  const remarksOf = remarksByRecord(remarks);
  const parts = registerParts(context);
  if (parts.length === 0) yield nothingSaid(context);
  for (const part of parts) {
    yield { kind: "open", type: "Sect" };
    yield partHeading(part);
    if (isCatalogue(part.collection)) {
      yield catalogueTable(part.collection, part.records, context, remarksOf);
      done += part.records.length;
      progress(done);
    } else
      for (const [index, record] of part.records.entries()) {
        const said = remarksOf(`${part.collection}/${record.id}`);
        for (const block of recordBlocks(part.collection, record, context, said)) {
          // The first record of a part shares the page of its heading.
          yield index === 0 && block.kind === "heading" ? { ...block, newPage: false } : block;
        }
        done += 1;
        progress(done);
      }
    yield { kind: "close" };
  }
}
