import { locales, textInAny } from "#register/locale.ts";
import { builtInTerms, dataCategoryGroups } from "#register/vocabulary.ts";
import { vocabularyNames } from "#register/vocabulary-names.ts";
import type { Context } from "../context.ts";
import { authorise } from "../authorise.ts";
import { readRegister } from "./read.ts";

/** What staff are told of a word where they choose it, and the public is not. */
const noteIn = ({ note_en: en, note_fr: fr }: Readonly<Record<string, unknown>>) =>
  typeof en === "string" && typeof fr === "string" ? { note: { en, fr } } : {};

/** Every vocabulary with Recital's words and the organisation's own. @throws Refusal forbidden */
export async function vocabularies(ctx: Context) {
  authorise(ctx, "record.read");
  const register = await readRegister(ctx);
  return Object.fromEntries(
    vocabularyNames.map((name) => {
      const terms = register.current("terms").filter((term) => term.vocabulary === name);
      const own = terms.map((term) => ({
        id: term.id,
        ...Object.fromEntries(
          locales.map((locale) => [locale, textInAny(term.label, locale) ?? term.id]),
        ),
        ...(term.group === null ? {} : { group: term.group }),
        ...(term.replaces === null ? {} : { replaces: term.replaces }),
        own: true,
      }));
      const built = builtInTerms(name).map(({ id, en, fr, group, article, ...facts }) => ({
        id,
        en,
        fr,
        ...noteIn(facts),
        ...(typeof group === "string" ? { group, groupLabel: dataCategoryGroups[group] } : {}),
        ...(typeof article === "string" ? { article } : {}),
      }));
      return [name, [...built, ...own]];
    }),
  );
}
