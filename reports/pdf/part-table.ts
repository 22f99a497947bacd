import { isEmpty } from "#register/empty.ts";
import type { Field } from "#register/field.ts";
import type { ReportContext } from "../context.ts";
import type { Values } from "../titles.ts";
import { fieldLabel, isSimple, writtenValues } from "../values.ts";
import type { FieldBlock, Table } from "./blocks.ts";
import type { Paragraph } from "./lines.ts";
import { compact, valueParagraphs, withoutTitle } from "./paragraphs.ts";

export type ListField = Extract<Field, { readonly kind: "rows" | "parts" }>;

/** Lists people compare line by line: by the name of the field, the columns and the width of each. */
const tables: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  dataUses: { dataItemId: 4, subjectIds: 3.6, purposeIds: 4.4, sources: 3.4, mandatory: 2 },
  involvements: { partyId: 3.4, roleId: 3, service: 4, purposeIds: 4, dataUseIds: 4 },
  phases: { phase: 4, value: 1.5, unit: 1.6, triggers: 5, criteria: 5 },
  fields: { dataItemId: 4, label: 3, mandatory: 2, purposeIds: 5, consequence: 4 },
  subProcessors: { partyId: 4, service: 5, countries: 3, since: 2.5, until: 2.5 },
};

/** True for a list that is set as a table. */
export function isTabled(name: string): boolean {
  return tables[name] !== undefined;
}

/** A list as a table of the fields people compare; what else an item says stands below its row. */
export function partTable(
  name: string,
  field: ListField,
  list: readonly Values[],
  context: ReportContext,
  indent: number,
): Table {
  const used = Object.entries(tables[name] ?? {}).filter(([column], index) => {
    const inner = field.fields[column];
    if (inner === undefined) return false;
    return index === 0 || list.some((value) => !isEmpty(inner, value[column]));
  });
  const columns = new Set(used.map(([column]) => column));
  const others = Object.fromEntries(
    Object.entries(field.fields).filter(([column]) => !columns.has(column)),
  );
  return {
    kind: "table",
    look: "cell",
    headLook: "columnHead",
    indent,
    columns: used.map(([column, share]) => ({
      label: shortLabel(field.fields[column]?.label[context.locale] ?? column),
      share,
    })),
    rows: list.map((value) => {
      const title = itemTitle(field, value, context);
      const cells = used.map(([column]) => cell(field.fields[column], value[column], context));
      const untitled = (cells[0] ?? []).length === 0 && title !== "";
      if (untitled) cells[0] = [[{ text: title }]];
      return { cells, details: details(others, value, context, indent, untitled ? title : "") };
    }),
  };
}

/** What a part or row is called in a heading; empty where nothing tells it from its neighbours. */
export function itemTitle(field: ListField, value: Values, context: ReportContext): string {
  if (field.kind === "parts") {
    const title = context.titles.part(field.part, value);
    if (title !== value["id"]) return title;
  }
  for (const [name, inner] of Object.entries(field.fields)) {
    if (isEmpty(inner, value[name])) continue;
    if (!isSimple(inner)) return "";
    const text = writtenValues(inner, value[name], context)[0]?.text ?? "";
    return text.length <= 90 ? text : "";
  }
  return "";
}

/** The label without the remark in brackets, which a column has no room for. */
const shortLabel = (label: string) => label.replace(/\s*\(.*\)$/, "");

function cell(
  field: Field | undefined,
  value: unknown,
  context: ReportContext,
): readonly Paragraph[] {
  if (field === undefined || isEmpty(field, value)) return [];
  if (isSimple(field)) return valueParagraphs(field, value, context);
  const list = (field.kind === "group" ? [value] : value) as readonly Values[];
  return list.flatMap((row) => {
    const short = compact(field.fields, row, context, "row");
    if (short !== undefined) return [short];
    return Object.entries(field.fields).flatMap(([name, inner]) => cell(inner, row[name], context));
  });
}

/** Everything else an item says: what is short on one line, the rest a line per field. */
function details(
  fields: Readonly<Record<string, Field>>,
  values: Values,
  context: ReportContext,
  indent: number,
  title: string,
): FieldBlock[] {
  const filled = Object.entries(fields).filter(([name, field]) => !isEmpty(field, values[name]));
  const short = Object.fromEntries(filled.filter(([, field]) => isShort(field)));
  const together = compact(short, values, context, "detail");
  const gathered = together !== undefined && Object.keys(short).length > 1;
  const rest = gathered ? filled.filter(([name]) => short[name] === undefined) : filled;
  return [
    ...(gathered
      ? [{ kind: "field" as const, label: context.texts.details, value: [together], indent }]
      : []),
    ...rest.flatMap(([name, field]) => detail(field, values[name], context, indent, title)),
  ];
}

const isShort = (field: Field) =>
  ["choice", "boolean", "date", "number", "term", "ref", "country"].includes(field.kind);

function detail(
  field: Field,
  value: unknown,
  context: ReportContext,
  indent: number,
  title: string,
): FieldBlock[] {
  const label = fieldLabel(field, context.locale);
  const block = (paragraphs: readonly Paragraph[], text = label): FieldBlock => ({
    kind: "field",
    label: text,
    value: paragraphs,
    indent,
  });
  if (isSimple(field)) {
    const paragraphs = withoutTitle(valueParagraphs(field, value, context), title);
    return paragraphs.length === 0 ? [] : [block(paragraphs)];
  }
  const list = (field.kind === "group" ? [value] : value) as readonly Values[];
  const short = list.map((row) => compact(field.fields, row, context, "row"));
  if (field.kind !== "parts" && short.every((row) => row !== undefined)) return [block(short)];
  return list.flatMap((row, index) => {
    const name = field.kind === "group" ? "" : itemTitle(field, row, context);
    const number = list.length > 1 ? ` ${index + 1}` : "";
    return [
      block(name === "" ? [] : [[{ text: name, look: "strong" }]], `${label}${number}`),
      ...details(field.fields, row, context, indent + 12, name),
    ];
  });
}
