import { isEmpty } from "./empty.ts";
import type { Field, Fields } from "./field.ts";
import { type LocalisedText, locales } from "./locale.ts";
import type { Register } from "./register.ts";
import { collections, entityOf } from "./registry.ts";

/** What a register document calls its format. */
export const documentFormat = "recital-register/1";

type Values = Readonly<Record<string, unknown>>;

/**
 * The register document: all records as canonical JSON with a final newline. Collections are in the order of the
 * registry, records in order of id, fields as declared; what says nothing is left out. Equal registers give equal bytes.
 */
export function toDocument(register: Pick<Register, "records">): string {
  return [...documentPieces(register)].join("");
}

/** The register document record by record, for those who need not hold the whole of a large one. */
export function* documentPieces(register: Pick<Register, "records">): Generator<string> {
  yield `{\n  "format": ${JSON.stringify(documentFormat)}`;
  for (const collection of collections) {
    const { fields } = entityOf(collection);
    const records = [...register.records[collection]].sort((a, b) => (a.id < b.id ? -1 : 1));
    yield `,\n  ${JSON.stringify(collection)}: [`;
    for (const [index, record] of records.entries()) {
      const written = {
        id: record.id,
        ...(record.archivedAt === null ? {} : { archivedAt: record.archivedAt }),
        ...said(fields, record as unknown as Values),
      };
      const lines = JSON.stringify(written, null, 2).replaceAll("\n", "\n    ");
      yield `${index === 0 ? "" : ","}\n    ${lines}`;
    }
    yield records.length === 0 ? "]" : "\n  ]";
  }
  yield "\n}\n";
}

/** The fields that say something, in the order of their declaration. */
function said(fields: Fields, values: Values): Values {
  const written: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (!isEmpty(field, value)) written[name] = writtenValue(field, value);
  }
  return written;
}

function writtenValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case "localised":
      return writtenTexts(value as LocalisedText);
    case "group":
      return said(field.fields, value as Values);
    case "rows":
      return (value as readonly Values[]).map((row) => said(field.fields, row));
    case "parts":
      return (value as readonly Values[]).map((part) => ({
        id: part["id"],
        ...said(field.fields, part),
      }));
    default:
      return value;
  }
}

function writtenTexts(texts: LocalisedText): Values {
  const written: Record<string, unknown> = {};
  for (const locale of locales) {
    const dated = texts[locale];
    if (dated === undefined) continue;
    const { text, changedAt } = dated;
    written[locale] = changedAt === null ? { text } : { text, changedAt };
  }
  return written;
}
