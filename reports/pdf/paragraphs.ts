import type { Locale } from "#register/locale.ts";
import { isSimple, type SimpleField, type Written, writtenValues } from "../values.ts";
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

/** Fields without parts of their own as one paragraph, “value · Label: value”; undefined where that would be hard to read. */
export function compact(
  fields: Fields,
  values: Values,
  context: ReportContext,
): Paragraph | undefined {
  const runs: Run[] = [];
  let length = 0;
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (!isSimple(field)) {
      if (Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined) {
        return undefined;
      }
      continue;
    }
    const written = writtenValues(field, value, context);
    if (written.length === 0) continue;
    if (written.some((entry) => entry.lang !== undefined)) return undefined;
    const text = written.map((entry) => entry.text).join("; ");
    length += text.length;
    if (length > 220 || text.includes("\n")) return undefined;
    if (runs.length > 0) runs.push({ text: "  ·  ", look: "muted" });
    const saysItself = field.kind === "text" || field.kind === "term" || field.kind === "ref";
    if (runs.length > 0 || !saysItself) {
      runs.push({ text: `${field.label[context.locale]}${colon(context.locale)}`, look: "muted" });
    }
    runs.push({ text });
  }
  return runs;
}

/** A colon as the language sets it: French puts a no-break space before it. */
const colon = (locale: Locale) => (locale === "fr" ? "\u00A0: " : ": ");
