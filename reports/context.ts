import type { Locale } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import { type Format, formatFor } from "./format.ts";
import { type Texts, texts } from "./texts.ts";
import { type Titles, titlesFor } from "./titles.ts";

/** What every report needs to write the values of a register in a language. */
export type ReportContext = {
  readonly register: Register;
  readonly locale: Locale;
  readonly texts: Texts;
  readonly format: Format;
  readonly titles: Titles;
};

/** The context of a report on a register in a language. */
export function reportContext(register: Register, locale: Locale): ReportContext {
  return {
    register,
    locale,
    texts: texts[locale],
    format: formatFor(locale),
    titles: titlesFor(register, locale),
  };
}
