import { locales, textInAny } from "#register/locale.ts";
import { builtInTerms, dataCategoryGroups } from "#register/vocabulary.ts";
import { vocabularyNames } from "#register/vocabulary-names.ts";
import type { Context } from "../context.ts";
import { authorise } from "../authorise.ts";
import { readRegister } from "./read.ts";

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
      const built = builtInTerms(name).map(({ id, en, fr, group, article }) => ({
        id,
        en,
        fr,
        ...(typeof group === "string" ? { group, groupLabel: dataCategoryGroups[group] } : {}),
        ...(typeof article === "string" ? { article } : {}),
      }));
      return [name, [...built, ...own]];
    }),
  );
}
