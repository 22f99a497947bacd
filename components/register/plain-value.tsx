import { formatDate, formatNumber } from "#components/i18n/format.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Field } from "#register/field.ts";
import { type LocalisedText, locales } from "#register/locale.ts";
import { useNames } from "./names-context.tsx";

/** A value that holds no other fields, in words. */
export function PlainValue({ field, value }: { field: Field; value: unknown }) {
  const locale = useLocale();
  const texts = useTexts();
  const names = useNames();
  const list = (values: unknown, word: (id: string) => string) =>
    Array.isArray(values) && values.length > 0
      ? values.map((id: unknown) => word(String(id))).join(", ")
      : texts.value.none;
  switch (field.kind) {
    case "boolean":
      return value === true ? texts.answers.yes : texts.answers.no;
    case "number":
      return typeof value === "number" ? (
        <span className="numeric">{formatNumber(value, locale)}</span>
      ) : null;
    case "date":
      return <span className="numeric">{formatDate(String(value), locale)}</span>;
    case "choice":
      return field.options.find((option) => option.id === value)?.[locale] ?? String(value);
    case "choices":
      return list(value, (id) => field.options.find((option) => option.id === id)?.[locale] ?? id);
    case "term":
      return names.term(field.vocabularies, String(value));
    case "terms":
      return list(value, (id) => names.term(field.vocabularies, id));
    case "country":
      return names.country(String(value));
    case "countries":
      return list(value, names.country);
    case "texts":
      return list(value, (text) => text);
    case "localised":
      return <Localised value={value as LocalisedText} />;
    default:
      return (
        <Written text={String(value)} isUrl={field.kind === "text" && field.format === "url"} />
      );
  }
}

function Written({ text, isUrl }: { text: string; isUrl: boolean }) {
  if (text.startsWith("data:image/"))
    return <img src={text} alt="" className="max-h-10 rounded-sm border border-line bg-white" />;
  if (isUrl && /^https?:\/\//.test(text)) {
    return (
      <Link href={text} target="_blank" rel="noreferrer" className="break-all">
        {text}
      </Link>
    );
  }
  return <span className="break-words whitespace-pre-line">{text}</span>;
}

function Localised({ value }: { value: LocalisedText }) {
  const { languages } = useTexts();
  const written = locales.filter((locale) => value[locale] !== undefined);
  return (
    <dl className="grid gap-1">
      {written.map((locale) => (
        <div key={locale} className="flex gap-2">
          <dt className="w-6 shrink-0 text-xs leading-6 text-muted uppercase">
            <abbr title={languages[locale]} className="no-underline">
              {locale}
            </abbr>
          </dt>
          <dd lang={locale} className="min-w-0 break-words whitespace-pre-line">
            {value[locale]?.text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
