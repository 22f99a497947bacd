import type { Field, Option } from "#register/field.ts";
import { isEmpty } from "#register/empty.ts";
import { type Locale, type LocalisedText, locales } from "#register/locale.ts";
import { termLabel } from "#register/vocabulary.ts";
import type { ReportContext } from "./context.ts";

/** One value in words; `lang` where a text is in another language than the report. */
export type Written = { readonly text: string; readonly lang?: Locale };

/** Kinds of field whose value is a text or a list of texts; the others hold fields of their own. */
export type SimpleField = Extract<
  Field,
  { readonly kind: Exclude<Field["kind"], "group" | "rows" | "parts"> }
>;

/** True for a field that holds no fields of its own. */
export function isSimple(field: Field): field is SimpleField {
  return field.kind !== "group" && field.kind !== "rows" && field.kind !== "parts";
}

/** The label of a field that has a value: what it says about an empty one is left out. */
export function fieldLabel(field: Field, locale: Locale): string {
  return field.label[locale].replace(/\s*\((?:empty|vide)[^)]*\)$/, "");
}

const labelOf = (options: readonly Option[], id: string, locale: Locale) =>
  options.find((option) => option.id === id)?.[locale] ?? id;

/** The values of a field in words, one entry per text; none where nothing was said. Other languages come after the report's own. */
export function writtenValues(
  field: SimpleField,
  value: unknown,
  context: ReportContext,
): readonly Written[] {
  if (isEmpty(field, value)) return [];
  const { format, locale, register, texts, titles } = context;
  const list = (write: (item: string) => string) =>
    (value as readonly string[]).map((item) => ({ text: write(item) }));
  const one = (text: string) => [{ text }];
  const pointed = (to: Parameters<typeof titles.of>[0]) => (id: string) =>
    titles.of(to, id) ?? texts.unresolved(id);
  switch (field.kind) {
    case "text":
      return one(String(value));
    case "localised":
      return localisedTexts(value as LocalisedText, locale);
    case "number":
      return one(format.number(Number(value)));
    case "boolean":
      return one(value === true ? texts.yes : texts.no);
    case "date":
      return one(format.date(String(value)));
    case "choice":
      return one(labelOf(field.options, String(value), locale));
    case "choices":
      return list((id) => labelOf(field.options, id, locale));
    case "term":
      return one(termLabel(register, field.vocabularies, String(value), locale));
    case "terms":
      return list((id) => termLabel(register, field.vocabularies, id, locale));
    case "country":
      return one(format.country(String(value)));
    case "countries":
      return (value as readonly string[]).length === 0 ? one(texts.none) : list(format.country);
    case "ref":
      return one(pointed(field.to)(String(value)));
    case "refs":
      return list(pointed(field.to));
    case "texts":
      return list((text) => text);
  }
}

function localisedTexts(value: LocalisedText, locale: Locale): Written[] {
  return [locale, ...locales.filter((other) => other !== locale)].flatMap((lang) => {
    const text = value[lang]?.text ?? "";
    if (text === "") return [];
    return lang === locale ? [{ text }] : [{ text, lang }];
  });
}
