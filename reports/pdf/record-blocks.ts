import type { Field, Fields } from "#register/field.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { isEmpty } from "#register/empty.ts";
import type { Kept } from "#register/entity.ts";
import type { ReportContext } from "../context.ts";
import type { RecordRemarks } from "../remarks.ts";
import type { Values } from "../titles.ts";
import { fieldLabel, isSimple } from "../values.ts";
import type { Block, Heading } from "./blocks.ts";
import { compact, valueParagraphs, withoutTitle } from "./paragraphs.ts";
import { remarkSections } from "./remark-blocks.ts";
import { isTabled, itemTitle, type ListField, partTable } from "./part-table.ts";

const step = 12;

type Place = { readonly context: ReportContext; readonly indent: number; readonly level: number };

const inner = (place: Place): Place => ({
  ...place,
  indent: place.indent + step,
  level: Math.min(6, place.level + 1),
});

/** Everything a record says, section by section: every field that is not empty, internal ones included; then what is said about it. */
export function* recordBlocks(
  collection: Collection,
  record: Kept & Values,
  context: ReportContext,
  remarks?: RecordRemarks,
): Generator<Block> {
  const entity = entityOf(collection);
  yield { kind: "open", type: "Sect" };
  yield recordHeading(collection, record, context);
  const alone = entity.sections.length === 1;
  for (const section of entity.sections) {
    const filled = section.fields.filter((name) => {
      const field = entity.fields[name];
      return field !== undefined && !isEmpty(field, record[name]);
    });
    if (filled.length === 0) continue;
    if (!alone) yield sectionHeading(section.label[context.locale]);
    for (const [index, name] of filled.entries()) {
      const field = entity.fields[name];
      if (field === undefined) continue;
      const named =
        !alone && index === 0 && field.label[context.locale] === section.label[context.locale];
      yield* fieldBlocks(name, field, record[name], { context, indent: 0, level: 4 }, named);
    }
  }
  for (const { fields, title } of remarkSections(remarks, context)) {
    yield sectionHeading(title);
    yield* fields;
  }
  yield { kind: "close" };
}

/** What the server keeps of a record: its address, version, last change, and whether it is archived. */
export function keptNote(collection: Collection, record: Kept, context: ReportContext): string {
  const { format, texts } = context;
  const changed = texts.version(record.version, format.instant(record.updatedAt), record.updatedBy);
  const { archivedAt } = record;
  const archived = archivedAt === null ? [] : [texts.archived(format.instant(archivedAt))];
  return [`${collection}/${record.id}`, changed, ...archived].join("  ·  ");
}

function recordHeading(
  collection: Collection,
  record: Kept & Values,
  context: ReportContext,
): Heading {
  const reference = typeof record["reference"] === "string" ? `${record["reference"]}  ` : "";
  const title = `${reference}${context.titles.record(collection, record)}`;
  return {
    kind: "heading",
    level: 2,
    look: "record",
    text: title,
    note: [{ text: keptNote(collection, record, context) }],
    above: 26,
    below: 8,
    indent: 0,
    newPage: collection === "activities" || collection === "organisations",
    running: title,
    entry: { depth: 1, title, inContents: true },
  };
}

function sectionHeading(text: string): Heading {
  return {
    kind: "heading",
    level: 3,
    look: "section",
    text,
    above: 16,
    below: 4,
    indent: 0,
    ruled: true,
  };
}

function label(
  field: Field,
  place: Place,
  text = fieldLabel(field, place.context.locale),
): Heading {
  return {
    kind: "heading",
    level: place.level,
    look: "block",
    text,
    above: 7,
    below: 2,
    indent: place.indent,
  };
}

/** One field as blocks; `named` where the heading above already says its label. */
function* fieldBlocks(
  name: string,
  field: Field,
  value: unknown,
  place: Place,
  named = false,
): Generator<Block> {
  if (isEmpty(field, value)) return;
  const { context, indent } = place;
  if (isSimple(field)) {
    const written = valueParagraphs(field, value, context);
    yield { kind: "field", label: fieldLabel(field, context.locale), value: written, indent };
  } else if (field.kind === "group") {
    const short = compact(field.fields, value as Values, context, "group");
    if (short !== undefined) {
      yield { kind: "field", label: fieldLabel(field, context.locale), value: [short], indent };
    } else {
      yield label(field, place);
      yield* allFields(field.fields, value as Values, inner(place));
    }
  } else yield* listBlocks(name, field, value as readonly Values[], place, named);
}

function* listBlocks(
  name: string,
  field: ListField,
  list: readonly Values[],
  place: Place,
  named: boolean,
): Generator<Block> {
  const { context, indent } = place;
  const short = list.map((value) => compact(field.fields, value, context, "row"));
  if (field.kind === "rows" && !isTabled(name) && short.every((row) => row !== undefined)) {
    yield { kind: "field", label: fieldLabel(field, context.locale), value: short, indent };
    return;
  }
  if (!named) yield label(field, place);
  if (isTabled(name)) {
    yield partTable(name, field, list, context, indent);
    return;
  }
  for (const [index, value] of list.entries()) {
    const title = itemTitle(field, value, context);
    if (title !== "" || list.length > 1) yield label(field, inner(place), `${index + 1}. ${title}`);
    yield* allFields(field.fields, value, inner(place), title);
  }
}

/** The fields of a group, row or part; what only repeats the title is left out. */
function* allFields(fields: Fields, values: Values, place: Place, title = ""): Generator<Block> {
  for (const [name, field] of Object.entries(fields)) {
    if (title === "" || !isSimple(field)) {
      yield* fieldBlocks(name, field, values[name], place);
      continue;
    }
    const { context, indent } = place;
    const value = withoutTitle(valueParagraphs(field, values[name], context), title);
    if (value.length > 0)
      yield { kind: "field", label: fieldLabel(field, context.locale), value, indent };
  }
}
