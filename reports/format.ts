import { countryName } from "#register/countries.ts";
import type { Locale } from "#register/locale.ts";

export type Format = {
  /** YYYY-MM-DD in words; what is no date stays as it is. */
  readonly date: (value: string) => string;
  /** An instant with its minute, in UTC and saying so. */
  readonly instant: (value: string) => string;
  readonly number: (value: number) => string;
  /** The name of a country; the code where it has none. */
  readonly country: (code: string) => string;
};

const tags: Readonly<Record<Locale, string>> = { en: "en-GB", fr: "fr-FR" };

/** Writes dates, numbers and countries the way a language does; results are kept, for Intl is slow. */
export function formatFor(locale: Locale): Format {
  const tag = tags[locale];
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" });
  const times = new Intl.DateTimeFormat(tag, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 20 });
  const parsed = (value: string, write: (at: Date) => string) => {
    const at = new Date(value);
    return Number.isNaN(at.getTime()) ? value : write(at);
  };
  return {
    date: remembered((value) =>
      /^\d{4}-\d{2}-\d{2}$/.test(value) ? parsed(value, (at) => dates.format(at)) : value,
    ),
    instant: remembered((value) => parsed(value, (at) => `${times.format(at)} UTC`)),
    number: (value) => numbers.format(value),
    country: (code) => countryName(code, locale),
  };
}

function remembered(write: (value: string) => string): (value: string) => string {
  const known = new Map<string, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    if (known.size >= 10_000) known.clear();
    const written = write(value);
    known.set(value, written);
    return written;
  };
}
