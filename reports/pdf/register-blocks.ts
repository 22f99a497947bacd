import type { Kept } from "#register/entity.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { isAsProcessor } from "#register/selection.ts";
import type { ReportContext } from "../context.ts";
import type { RecordRemarks, Remarks } from "../remarks.ts";
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
  /** It goes on from the gathering before: its heading stands there. */
  readonly isContinued: boolean;
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
      isContinued: false,
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

/** So many activities are worth a second thread, where there is one. */
const worthTwo = 100;

/** Who draws the first gathering also sets the contents, the attachment and all numbers. */
const firstShare = 0.45;

/**
 * The body of the register: every record with everything it says, and what is said about it where that was chosen; a
 * large one in two gatherings. Nothing is held back, so that large registers stream.
 */
export function registerBody(
  context: ReportContext,
  remarks: Remarks | undefined,
): readonly Iterable<Block>[] {
  const parts = registerParts(context);
  if (parts.length === 0) return [[nothingSaid(context)]];
  const remarksOf = remarksByRecord(remarks);
  return inGatherings(parts).map((some) => partBlocks(some, context, remarksOf));
}

/** Parts divided near the middle of the activities, each of which has a page of its own anyway. */
function inGatherings(parts: readonly Part[]): readonly (readonly Part[])[] {
  const activities = parts
    .filter(({ collection }) => collection === "activities")
    .reduce((sum, { records }) => sum + records.length, 0);
  if (activities < worthTwo) return [parts];
  const first: Part[] = [];
  const second: Part[] = [];
  let left = Math.floor(activities * firstShare);
  for (const part of parts) {
    const { collection, records } = part;
    if (collection !== "activities") (left > 0 ? first : second).push(part);
    else if (records.length <= left) {
      first.push(part);
      left -= records.length;
    } else {
      if (left > 0) first.push({ ...part, records: records.slice(0, left) });
      second.push({ ...part, records: records.slice(left), isContinued: left > 0 });
      left = 0;
    }
  }
  return [first, second];
}

function* partBlocks(
  parts: readonly Part[],
  context: ReportContext,
  remarksOf: (record: string) => RecordRemarks | undefined,
): Generator<Block> {
  for (const part of parts) {
    const { collection, isContinued, records } = part;
    yield { kind: "open", type: "Sect" };
    if (!isContinued) yield partHeading(part);
    if (isCatalogue(collection)) yield catalogueTable(collection, records, context, remarksOf);
    else
      for (const [index, record] of records.entries()) {
        const said = remarksOf(`${collection}/${record.id}`);
        const sharesPage = index === 0 && !isContinued;
        for (const block of recordBlocks(collection, record, context, said)) {
          // The first record of a part shares the page of its heading.
          yield sharesPage && block.kind === "heading" ? { ...block, newPage: false } : block;
        }
      }
    yield { kind: "close" };
  }
}
