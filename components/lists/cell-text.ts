import { formatDate, formatNumber } from "#components/i18n/format.ts";
import type { Texts } from "#components/i18n/texts.ts";
import { isEmpty } from "#register/empty.ts";
import { type Locale, type LocalisedText, textInAny } from "#register/locale.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import type { ColumnNames } from "#queries/lists.ts";
import type { AnyRecord } from "#queries/records.ts";

type Words = { readonly names: ColumnNames; readonly locale: Locale; readonly texts: Texts };

/** What a cell says, in one line of text; null where the record says nothing there. */
export function cellText(
  collection: Collection,
  column: string,
  record: AnyRecord,
  { names, locale, texts }: Words,
): string | null {
  const value = record[column];
  const field = entityOf(collection).fields[column];
  if (field === undefined) return typeof value === "string" ? formatDate(value, locale) : null;
  if (isEmpty(field, value)) return null;
  const name = (id: unknown) => names[column]?.[String(id)] ?? String(id);
  const several = (word: (id: unknown) => string) =>
    (value as readonly unknown[]).map(word).join(", ");
  const option = (id: unknown) =>
    ("options" in field ? field.options.find((one) => one.id === id)?.[locale] : undefined) ??
    String(id);
  switch (field.kind) {
    case "localised":
      return textInAny(value as LocalisedText, locale) ?? null;
    case "boolean":
      return value === true ? texts.answers.yes : texts.answers.no;
    case "number":
      return formatNumber(Number(value), locale);
    case "date":
      return formatDate(String(value), locale);
    case "choice":
      return option(value);
    case "choices":
      return several(option);
    case "term":
    case "country":
    case "ref":
      return name(value);
    case "terms":
    case "refs":
      return several(name);
    case "countries":
      return several(name) || texts.value.none;
    case "texts":
      return several(String);
    default:
      return String(value);
  }
}
