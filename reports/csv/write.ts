import { isEmpty } from "#register/empty.ts";
import type { Kept } from "#register/entity.ts";
import type { Field, Fields } from "#register/field.ts";
import { type LocalisedText, locales } from "#register/locale.ts";
import { pointerTo } from "#register/pointer.ts";
import { collections, entityOf } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import type { Locale } from "#register/locale.ts";
import { type ReportContext, reportContext } from "../context.ts";
import type { Values } from "../titles.ts";
import { isSimple, type SimpleField, writtenValues } from "../values.ts";
import { csvLine } from "./cells.ts";

/** The first row, the same in every language so that every file can be read back. */
export const csvColumns = [
  "collection",
  "recordId",
  "record",
  "pointer",
  "label",
  "language",
  "value",
  "inWords",
] as const;

type Cell = {
  readonly path: readonly (string | number)[];
  readonly label: string;
  readonly language?: string;
  readonly value: string;
  readonly inWords?: string;
};

/**
 * The whole register as one CSV file, a row per value: UTF-8 with a byte-order mark, RFC 4180, CRLF, no cell that a
 * spreadsheet would run. `value` is what `fromCsv` reads back; labels and `inWords` are for people, in `locale`.
 */
export function* csvLines(register: Register, locale: Locale): Generator<string> {
  const context = reportContext(register, locale);
  yield `\uFEFF${csvLine(csvColumns)}`;
  for (const collection of collections) {
    const { fields } = entityOf(collection);
    for (const record of register.records[collection]) {
      const values = record as unknown as Kept & Values;
      const title = context.titles.record(collection, values);
      for (const cell of recordCells(fields, values, context)) {
        const { path, label, language = "", value, inWords = "" } = cell;
        yield csvLine([
          collection,
          record.id,
          title,
          pointerTo(path),
          label,
          language,
          value,
          inWords,
        ]);
      }
    }
  }
}

/** The same as one text. */
export function toCsv(register: Register, locale: Locale): string {
  return [...csvLines(register, locale)].join("");
}

function* recordCells(
  fields: Fields,
  record: Kept & Values,
  context: ReportContext,
): Generator<Cell> {
  const { texts } = context;
  yield { path: ["id"], label: texts.identifier, value: record.id };
  const { archivedAt } = record;
  if (archivedAt !== null) {
    const inWords = context.format.instant(archivedAt);
    yield { path: ["archivedAt"], label: texts.archivedAt, value: archivedAt, inWords };
  }
  yield* fieldCells(fields, record, [], "", context);
}

function* fieldCells(
  fields: Fields,
  values: Values,
  above: readonly (string | number)[],
  heading: string,
  context: ReportContext,
): Generator<Cell> {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (isEmpty(field, value)) continue;
    const path = [...above, name];
    const label = `${heading}${field.label[context.locale]}`;
    if (field.kind === "localised") yield* textCells(value as LocalisedText, path, label, context);
    else if (isSimple(field)) yield* valueCells(field, value, path, label, context);
    else if (field.kind === "group") {
      yield* fieldCells(field.fields, value as Values, path, `${label} › `, context);
    } else {
      for (const [index, item] of (value as readonly Values[]).entries()) {
        yield* itemCells(field, item, [...path, index], `${label} ${index + 1}`, context);
      }
    }
  }
}

function* itemCells(
  field: Extract<Field, { readonly kind: "rows" | "parts" }>,
  item: Values,
  path: readonly (string | number)[],
  label: string,
  context: ReportContext,
): Generator<Cell> {
  const heading = `${label} › `;
  if (field.kind === "parts") {
    const { identifier } = context.texts;
    yield { path: [...path, "id"], label: `${heading}${identifier}`, value: String(item["id"]) };
  } else if (isEmpty({ ...field, kind: "group" }, item)) yield { path, label, value: "{}" };
  yield* fieldCells(field.fields, item, path, heading, context);
}

function* textCells(
  value: LocalisedText,
  path: readonly (string | number)[],
  label: string,
  { format, texts }: ReportContext,
): Generator<Cell> {
  for (const language of locales) {
    const dated = value[language];
    if (dated === undefined) continue;
    yield { path: [...path, language, "text"], label, language, value: dated.text };
    if (dated.changedAt === null) continue;
    yield {
      path: [...path, language, "changedAt"],
      label: `${label} › ${texts.changedAt}`,
      language,
      value: dated.changedAt,
      inWords: format.instant(dated.changedAt),
    };
  }
}

function* valueCells(
  field: SimpleField,
  value: unknown,
  path: readonly (string | number)[],
  label: string,
  context: ReportContext,
): Generator<Cell> {
  const written = writtenValues(field, value, context);
  if (!Array.isArray(value)) {
    const raw = String(value);
    yield { path, label, value: raw, inWords: differing(written[0]?.text, raw) };
  } else if (value.length === 0) {
    yield { path, label, value: "[]", inWords: written[0]?.text ?? "" };
  } else {
    for (const [index, item] of value.entries()) {
      const raw = String(item);
      const inWords = differing(written[index]?.text, raw);
      yield { path: [...path, index], label: `${label} ${index + 1}`, value: raw, inWords };
    }
  }
}

const differing = (words: string | undefined, raw: string) =>
  words === undefined || words === raw ? "" : words;
