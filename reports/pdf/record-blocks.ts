import type { Section } from "#register/entity.ts";
import type { Field, Fields } from "#register/field.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { isEmpty } from "#register/empty.ts";
import type { Kept } from "#register/entity.ts";
import type { ReportContext } from "../context.ts";
import type { Values } from "../titles.ts";
import { isSimple } from "../values.ts";
import type { Block, Heading } from "./blocks.ts";
import { compact, valueParagraphs } from "./paragraphs.ts";
import { isTabled, partTable } from "./part-table.ts";

const step = 12;

type Place = { readonly context: ReportContext; readonly indent: number; readonly level: number };

const inner = (place: Place): Place => ({
  ...place,
  indent: place.indent + step,
  level: Math.min(6, place.level + 1),
});

/** Everything a record says, section by section: every field that is not empty, internal ones included. */
export function* recordBlocks(
  collection: Collection,
  record: Kept & Values,
  context: ReportContext,
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
    if (!alone) yield sectionHeading(section, context);
    for (const name of filled) {
      const field = entity.fields[name];
      if (field === undefined) continue;
      const label = field.label[context.locale];
      const named = !alone && filled.length === 1 && label === section.label[context.locale];
      yield* fieldBlocks(field, record[name], { context, indent: 0, level: 4 }, named);
    }
  }
  yield { kind: "close" };
}

function recordHeading(
  collection: Collection,
  record: Kept & Values,
  context: ReportContext,
): Heading {
  const { format, texts, titles } = context;
  const reference = typeof record["reference"] === "string" ? `${record["reference"]}  ` : "";
  const title = `${reference}${titles.record(collection, record)}`;
  const kept = texts.version(record.version, format.instant(record.updatedAt), record.updatedBy);
  const archived =
    record.archivedAt === null ? [] : [texts.archived(format.instant(record.archivedAt))];
  const large = collection === "activities" || collection === "organisations";
  return {
    kind: "heading",
    level: 2,
    look: "record",
    text: title,
    note: [{ text: [`${collection}/${record.id}`, kept, ...archived].join("  ·  ") }],
    above: 26,
    below: 8,
    indent: 0,
    newPage: large,
    running: title,
    entry: { depth: 1, title, inContents: true },
  };
}

function sectionHeading(section: Section, context: ReportContext): Heading {
  return {
    kind: "heading",
    level: 3,
    look: "section",
    text: section.label[context.locale],
    above: 16,
    below: 4,
    indent: 0,
    ruled: true,
  };
}

function label(field: Field, place: Place, text = field.label[place.context.locale]): Heading {
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
export function* fieldBlocks(
  field: Field,
  value: unknown,
  place: Place,
  named = false,
): Generator<Block> {
  if (isEmpty(field, value)) return;
  const { context, indent } = place;
  if (isSimple(field)) {
    const written = valueParagraphs(field, value, context);
    yield { kind: "field", label: field.label[context.locale], value: written, indent };
  } else if (field.kind === "group") {
    const short = compact(field.fields, value as Values, context);
    if (short !== undefined) {
      yield { kind: "field", label: field.label[context.locale], value: [short], indent };
    } else {
      yield label(field, place);
      yield* allFields(field.fields, value as Values, inner(place));
    }
  } else yield* listBlocks(field, value as readonly Values[], place, named);
}

type ListField = Extract<Field, { readonly kind: "rows" | "parts" }>;

function* listBlocks(
  field: ListField,
  list: readonly Values[],
  place: Place,
  named: boolean,
): Generator<Block> {
  const { context, indent } = place;
  if (isTabled(field)) {
    if (!named) yield label(field, place);
    yield partTable(field, list, context, indent);
    return;
  }
  const short = list.map((value) => compact(field.fields, value, context));
  if (field.kind === "rows" && short.every((row) => row !== undefined)) {
    yield { kind: "field", label: field.label[context.locale], value: short, indent };
    return;
  }
  if (!named) yield label(field, place);
  for (const [index, value] of list.entries()) {
    const title = field.kind === "parts" ? context.titles.part(field.part, value) : "";
    const number = `${index + 1}.`;
    const shown =
      title === "" ? `${field.label[context.locale]} ${index + 1}` : `${number} ${title}`;
    yield label(field, inner(place), shown);
    yield* allFields(field.fields, value, inner(place), title);
  }
}

/** The fields of a group, row or part; one that only repeats the title is left out. */
export function* allFields(
  fields: Fields,
  values: Values,
  place: Place,
  title = "",
): Generator<Block> {
  for (const [name, field] of Object.entries(fields)) {
    if (title !== "" && isSimple(field)) {
      const written = valueParagraphs(field, values[name], place.context);
      const only = written.length === 1 ? written[0] : undefined;
      if (only?.length === 1 && only[0]?.text === title) continue;
    }
    yield* fieldBlocks(field, values[name], place);
  }
}
