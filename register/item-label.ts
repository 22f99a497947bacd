import type { Fields } from "./field.ts";
import { frenchSpaces } from "./french-spaces.ts";
import { type Bilingual, type LocalisedText, textInAny } from "./locale.ts";
import { builtInTerm } from "./vocabulary.ts";

/** What an entry of a list is called: its first text or word of a vocabulary in quotes, else its number. */
export function itemLabel(
  fields: Fields,
  item: Readonly<Record<string, unknown>>,
  index: number,
): Bilingual {
  for (const [name, field] of Object.entries(fields)) {
    const value = item[name];
    if (field.kind === "localised") {
      const [en, fr] = [
        textInAny(value as LocalisedText, "en"),
        textInAny(value as LocalisedText, "fr"),
      ];
      if (en !== undefined && fr !== undefined) return quoted(en, fr);
    } else if (typeof value === "string" && value !== "") {
      if (field.kind === "text") return quoted(value, value);
      const word = field.kind === "term" ? builtInTerm(field.vocabularies, value) : undefined;
      if (word !== undefined) return quoted(word.en, word.fr);
    }
  }
  return { en: `no. ${index + 1}`, fr: `n° ${index + 1}` };
}

const quoted = (en: string, fr: string): Bilingual => ({
  en: `“${en}”`,
  fr: frenchSpaces(`« ${fr} »`),
});
