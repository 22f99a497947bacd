import { csvLine } from "#reports/csv/cells.ts";
import { texts } from "#reports/texts.ts";
import { isEmpty } from "#register/empty.ts";
import { type LocalisedText, textInAny } from "#register/locale.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { authorise } from "../authorise.ts";
import type { Context } from "../context.ts";
import { noteExport } from "../trail/note-export.ts";
import { valueNames } from "./list-names.ts";
import type { ListQuery } from "./list-query.ts";
import { listRecords } from "./list.ts";
import type { AnyRecord } from "./write.ts";

const rowsAtOnce = 500;

/**
 * A list as a CSV file: every row of the query in its columns, words as the screen shows them, dates as ISO 8601.
 * It is recorded like any export. @throws Refusal forbidden
 */
export async function listCsv(
  ctx: Context,
  collection: Collection,
  query: ListQuery,
): Promise<string> {
  authorise(ctx, "register.export");
  const { fields } = entityOf(collection);
  const nameOf = await valueNames(ctx);
  const cell = (record: AnyRecord, column: string): string => {
    const value = record[column];
    const field = fields[column];
    if (field === undefined) return typeof value === "string" ? value : "";
    if (isEmpty(field, value)) return "";
    if (field.kind === "localised") return textInAny(value as LocalisedText, ctx.locale) ?? "";
    if (Array.isArray(value))
      return value.length === 0
        ? texts[ctx.locale].none
        : value.map((one) => nameOf(field, String(one))).join(", ");
    return nameOf(field, String(value));
  };
  const lines = [csvLine(query.fields.map((column) => labelOf(ctx, collection, column)))];
  for (let offset = 0; ; offset += rowsAtOnce) {
    const page = await listRecords(ctx, collection, {
      ...query,
      cursor: null,
      offset,
      limit: rowsAtOnce,
      withNames: false,
    });
    for (const record of page.items) {
      lines.push(csvLine(query.fields.map((column) => cell(record, column))));
    }
    if (offset + rowsAtOnce >= page.total) break;
  }
  await recordExport(ctx, collection, query, lines.length - 1);
  return `\uFEFF${lines.join("")}`;
}

const kept: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  updatedAt: { en: "Last change", fr: "Dernier changement" },
  createdAt: { en: "Created", fr: "Création" },
};

function labelOf({ locale }: Context, collection: Collection, column: string): string {
  return (entityOf(collection).fields[column]?.label ?? kept[column])?.[locale] ?? column;
}

function recordExport(
  ctx: Context,
  collection: Collection,
  { q, filters, fields }: ListQuery,
  rows: number,
): Promise<unknown> {
  const after = {
    format: "csv",
    collection,
    q,
    filters: Object.fromEntries(filters),
    fields,
    rows,
  };
  return noteExport(ctx, entityOf(collection).name, after);
}
