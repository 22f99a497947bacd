import type { Locale } from "#register/locale.ts";
import type { PageTextId } from "../language/language.ts";
import { languages } from "../language/languages.ts";

/** A text of the public pages that is not policy (navigation, headings, messages), with its `{names}` filled in. */
export function say(
  key: PageTextId,
  locale: Locale,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const { page, typography } = languages[locale];
  return typography(page[key]).replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
