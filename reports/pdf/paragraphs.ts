import { languages } from "#policy/language/languages.ts";
import { isEmpty } from "#register/empty.ts";
import type { Locale } from "#register/locale.ts";
import { fieldLabel, isSimple, type SimpleField, type Written, writtenValues } from "../values.ts";
import type { ReportContext } from "../context.ts";
import type { Fields } from "#register/field.ts";
import type { Values } from "../titles.ts";
import type { Paragraph, Run } from "./lines.ts";

/** Lists up to that many characters stand on one line; longer ones get a line for each entry. */
const longestInline = 110;

/** The values of a field as paragraphs: short lists in one, texts in another language marked with it. */
export function valueParagraphs(
  field: SimpleField,
  value: unknown,
  context: ReportContext,
): readonly Paragraph[] {
  const written = writtenValues(field, value, context);
  if (written.length < 2 || field.kind === "localised") return written.map(marked);
  const inline = written.map((entry) => entry.text).join("; ");
  return inline.length <= longestInline && !inline.includes("\n")
    ? [[{ text: inline }]]
    : written.map(marked);
}

function marked(written: Written): Paragraph {
  return written.lang === undefined
    ? [{ text: written.text }]
    : foreign(written.text, written.lang);
}

function foreign(text: string, lang: Locale): Paragraph {
  return [
    { text: `${lang.toUpperCase()}  `, look: "muted" },
    { text, look: "muted", lang },
  ];
}

type Size = { readonly fields: number; readonly characters: number };

/** How much fits into one readable line of “value · Label: value”. */
const limits = {
  group: { fields: 4, characters: 110 },
  row: { fields: 5, characters: 190 },
  detail: { fields: 9, characters: 260 },
} satisfies Record<string, Size>;

/** Fields as one paragraph, “value · Label: value”; undefined where that would be hard to read. */
export function compact(
  fields: Fields,
  values: Values,
  context: ReportContext,
  limit: keyof typeof limits,
): Paragraph | undefined {
  const runs: Run[] = [];
  const size = { fields: 0, characters: 0 };
  for (const [name, field] of Object.entries(fields)) {
    if (isEmpty(field, values[name])) continue;
    if (!isSimple(field)) return undefined;
    const written = writtenValues(field, values[name], context);
    if (written.some((entry) => entry.lang !== undefined)) return undefined;
    const text = written.map((entry) => entry.text).join("; ");
    size.fields += 1;
    size.characters += text.length;
    const { fields: most, characters } = limits[limit];
    if (size.fields > most || size.characters > characters || text.includes("\n")) return undefined;
    if (runs.length > 0) runs.push({ text: "  ·  ", look: "muted" });
    if (!saysItself(field, runs.length === 0 && limit !== "detail")) {
      runs.push({
        text: `${fieldLabel(field, context.locale)}${languages[context.locale].colon}`,
        look: "muted",
      });
    }
    runs.push({ text });
  }
  return runs;
}

/** An address needs no label, nor does what a list begins with: a name, a word, a record. */
function saysItself(field: SimpleField, first: boolean): boolean {
  if (field.kind === "text" && field.format === "url") return true;
  return first && (field.kind === "text" || field.kind === "term" || field.kind === "ref");
}

/** The paragraphs without a first one that only repeats the heading above. */
export function withoutTitle(
  paragraphs: readonly Paragraph[],
  title: string,
): readonly Paragraph[] {
  const [first, ...rest] = paragraphs;
  return first?.length === 1 && first[0]?.text === title ? rest : paragraphs;
}
