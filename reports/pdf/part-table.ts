import { isEmpty } from "#register/empty.ts";
import type { Field } from "#register/field.ts";
import type { ReportContext } from "../context.ts";
import type { Values } from "../titles.ts";
import { isSimple } from "../values.ts";
import type { FieldBlock, Table } from "./blocks.ts";
import type { Paragraph } from "./lines.ts";
import { compact, valueParagraphs } from "./paragraphs.ts";

type ListField = Extract<Field, { readonly kind: "rows" | "parts" }>;

/** Lists people compare line by line, with the columns they compare by and the width of each. */
const tables: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  dataUse: { dataItemId: 4, subjectIds: 3.5, purposeIds: 4.5, sources: 3.5, mandatory: 2 },
  involvement: { partyId: 3.5, roleId: 3, service: 4, dataUseIds: 4, processingLocations: 2.5 },
};

/** True for a list that is set as a table. */
export function isTabled(field: ListField): boolean {
  return field.kind === "parts" && tables[field.part] !== undefined;
}

/** A list of parts as a table of the fields people compare; what else a part says stands below its row. */
export function partTable(
  field: ListField,
  list: readonly Values[],
  context: ReportContext,
  indent: number,
): Table {
  const shares = field.kind === "parts" ? (tables[field.part] ?? {}) : {};
  const used = Object.entries(shares).filter(([name]) => {
    const column = field.fields[name];
    return column !== undefined && list.some((value) => !isEmpty(column, value[name]));
  });
  const names = new Set(used.map(([name]) => name));
  return {
    kind: "table",
    look: "cell",
    headLook: "columnHead",
    indent,
    columns: used.map(([name, share]) => ({
      label: shortLabel(field.fields[name]?.label[context.locale] ?? name),
      share,
    })),
    rows: list.map((value) => ({
      cells: used.map(([name]) => cell(field.fields[name], value[name], context)),
      details: Object.entries(field.fields).flatMap(([name, other]) =>
        names.has(name) ? [] : details(other, value[name], context, 0, ""),
      ),
    })),
  };
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
  if (field.kind === "group") return [compact(field.fields, value as Values, context) ?? []];
  return (value as readonly Values[]).map((row) => compactOrWritten(field, row, context)).flat();
}

function compactOrWritten(field: ListField, row: Values, context: ReportContext): Paragraph[] {
  const short = compact(field.fields, row, context);
  if (short !== undefined) return [short];
  return Object.entries(field.fields).flatMap(([name, inner]) => cell(inner, row[name], context));
}

/** Everything else a part says, one line per field, what is nested being indented under its label. */
function details(
  field: Field,
  value: unknown,
  context: ReportContext,
  indent: number,
  number: string,
): FieldBlock[] {
  if (isEmpty(field, value)) return [];
  const label = `${field.label[context.locale]}${number}`;
  if (isSimple(field)) {
    return [{ kind: "field", label, value: valueParagraphs(field, value, context), indent }];
  }
  const nested = (values: Values) =>
    Object.entries(field.fields).flatMap(([name, inner]) =>
      details(inner, values[name], context, indent + 12, ""),
    );
  if (field.kind === "group") {
    const short = compact(field.fields, value as Values, context);
    if (short !== undefined) return [{ kind: "field", label, value: [short], indent }];
    return [{ kind: "field", label, value: [], indent }, ...nested(value as Values)];
  }
  const list = value as readonly Values[];
  const short = list.map((row) => compact(field.fields, row, context));
  if (field.kind === "rows" && short.every((row) => row !== undefined)) {
    return [{ kind: "field", label, value: short, indent }];
  }
  return list.flatMap((row, index) => [
    { kind: "field", label: `${label} ${index + 1}`, value: partName(field, row, context), indent },
    ...nested(row),
  ]);
}

function partName(field: ListField, row: Values, context: ReportContext): readonly Paragraph[] {
  return field.kind === "parts"
    ? [[{ text: context.titles.part(field.part, row), look: "strong" }]]
    : [];
}
