import type { Field } from "#register/field.ts";
import { fold } from "#register/fold.ts";
import { isDate } from "#register/formats.ts";
import type { LocalisedText } from "#register/locale.ts";
import { type CellValue, cellText } from "#reports/workbook/workbook.ts";
import type { Drafts } from "./draft.ts";
import type { Message, Statement } from "./entry.ts";
import { countryNamed, termNamed } from "./known-words.ts";
import { messages } from "./messages.ts";
import { entriesIn, sameWords, wordsOf } from "./words.ts";

/** What a cell means for a field, or why it means nothing. */
export type Meaning = { readonly value: unknown } | { readonly problem: Message };

const yes = new Set(["yes", "oui", "true", "vrai", "1", "y", "o", "x"]);
const no = new Set(["no", "non", "false", "faux", "0", "n"]);

/** Yes or no, or neither. */
export function answerIn(value: CellValue): boolean | undefined {
  if (typeof value === "boolean") return value;
  const word = fold(cellText(value)).replace(/[.!]$/, "");
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

/** A calendar date, YYYY-MM-DD, however people write it in Europe; undefined for what is none. */
export function dateIn(value: CellValue): string | undefined {
  const text = cellText(value);
  const iso = text.slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}(?:$|T)/.test(text) && isDate(iso)) return iso;
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(date) ? date : undefined;
}

/** What a cell means for a field without fields of its own, beside what the record says already; lists only grow. */
export function meaningOf(drafts: Drafts, field: Field, said: Statement, before: unknown): Meaning {
  const text = cellText(said.value);
  const grown = (values: readonly string[]) => ({
    value: [...new Set([...((before as readonly string[] | null) ?? []), ...values])],
  });
  switch (field.kind) {
    case "text":
      return { value: text };
    case "localised":
      return { value: drafts.text(text, before as LocalisedText | null) };
    case "texts":
      return grown(entriesIn(text));
    case "date": {
      const date = dateIn(said.value);
      return date === undefined ? { problem: messages.notADate(text) } : { value: date };
    }
    case "number": {
      const number = Number(
        typeof said.value === "string" ? text.replace(/\s/g, "").replace(",", ".") : said.value,
      );
      return Number.isFinite(number) ? { value: number } : { problem: messages.notANumber(text) };
    }
    case "boolean": {
      const answer = answerIn(said.value);
      return answer === undefined ? { problem: messages.notYesOrNo(text) } : { value: answer };
    }
    case "choice": {
      const words = wordsOf(text);
      const option = field.options.find((one) =>
        [one.id, one.en, one.fr].some((label) => sameWords(wordsOf(label), words)),
      );
      const names = {
        en: field.options.map(({ en }) => en).join(", "),
        fr: field.options.map(({ fr }) => fr).join(", "),
      };
      return option === undefined
        ? { problem: messages.notAnOption(text, names) }
        : { value: option.id };
    }
    case "country": {
      const code = countryNamed(text);
      return code === undefined ? { problem: messages.notACountry(text) } : { value: code };
    }
    case "countries": {
      const found = entriesIn(text).map((name) => ({ name, code: countryNamed(name) }));
      const unknown = found.find(({ code }) => code === undefined);
      return unknown === undefined
        ? grown(found.map(({ code }) => code ?? ""))
        : { problem: messages.notACountry(unknown.name) };
    }
    case "term":
      return { value: termId(drafts, field.vocabularies, text, said) };
    case "terms":
      return grown(entriesIn(text).map((name) => termId(drafts, field.vocabularies, name, said)));
    default:
      return { value: text };
  }
}

/** The word of a vocabulary that a text names, or a new one of the organisation's own that says what was typed. */
export function termId(
  drafts: Drafts,
  vocabularies: Parameters<typeof termNamed>[1],
  text: string,
  { place }: Pick<Statement, "place">,
): string {
  const known = termNamed(drafts.register, vocabularies, text);
  if (known !== undefined) return known;
  const vocabulary = vocabularies[0] ?? "";
  const label = () => ({ vocabulary, label: drafts.text(text) });
  return drafts.named("terms", text, place, label, vocabulary).id;
}
