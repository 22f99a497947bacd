import { isEmpty } from "#register/empty.ts";
import type { Kept } from "#register/entity.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import type { ReportContext } from "../context.ts";
import type { RecordRemarks } from "../remarks.ts";
import type { Values } from "../titles.ts";
import { fieldLabel, isSimple } from "../values.ts";
import type { Table } from "./blocks.ts";
import { valueParagraphs } from "./paragraphs.ts";
import { keptNote } from "./record-blocks.ts";
import { remarkSections } from "./remark-blocks.ts";

/** Collections of many records that say little each: set as a table, with the width of each column. */
const catalogues: Partial<Record<Collection, Readonly<Record<string, number>>>> = {
  "data-items": { label: 4, categoryId: 4, organisationId: 3, description: 5, notes: 5 },
};

/** True for a collection that is set as one table. */
export function isCatalogue(collection: Collection): boolean {
  return catalogues[collection] !== undefined;
}

/** The records of a catalogue as a table with all their fields; columns nobody filled are left out. What is said about a record stands below its row. */
export function catalogueTable(
  collection: Collection,
  records: readonly (Kept & Values)[],
  context: ReportContext,
  remarksOf: (record: string) => RecordRemarks | undefined,
): Table {
  const { fields } = entityOf(collection);
  const used = Object.entries(catalogues[collection] ?? {}).flatMap(([name, share]) => {
    const field = fields[name];
    if (field === undefined || !isSimple(field)) return [];
    return records.some((record) => !isEmpty(field, record[name])) ? [{ name, share, field }] : [];
  });
  return {
    kind: "table",
    look: "cell",
    headLook: "columnHead",
    indent: 0,
    columns: [
      ...used.map(({ field, share }) => ({ label: fieldLabel(field, context.locale), share })),
      { label: context.texts.record, share: 4.5 },
    ],
    rows: records.map((record) => ({
      cells: [
        ...used.map(({ field, name }) => valueParagraphs(field, record[name], context)),
        [[{ text: keptNote(collection, record, context), look: "muted" as const }]],
      ],
      details: remarkSections(remarksOf(`${collection}/${record.id}`), context).flatMap(
        ({ fields: remarks }) => remarks,
      ),
      entry: { depth: 1, title: context.titles.record(collection, record), inContents: false },
    })),
  };
}
