import type { Locale } from "#register/locale.ts";
import { locales, textIn } from "#register/locale.ts";
import type { Policy } from "#register/registry.ts";
import { matches, type Patterns } from "../patterns/match.ts";
import promised from "../patterns/promised-rights.json" with { type: "json" };
import type { Breach } from "../rule.ts";

type Promised = keyof typeof promised.rights;

/** The rights that only some grounds open. */
export const conditionalRights = Object.keys(promised.rights) as readonly Promised[];

const sentencesOf = (text: string) => text.split(/[.!?;\n]+(?:\s|$)/u);

function passagesSaying(
  policy: Policy,
  isSaid: (locale: Locale, sentence: string) => boolean,
): readonly Breach[] {
  return policy.passages.flatMap(({ text }, index) => {
    const languages = locales.filter((locale) =>
      sentencesOf(textIn(text, locale) ?? "").some((sentence) => isSaid(locale, sentence)),
    );
    return languages.length === 0 ? [] : [{ at: ["passages", index, "text"], languages }];
  });
}

/** The hand-written passages that promise one of some rights in a sentence without its condition. */
export function promisesOf(policy: Policy, rights: readonly Promised[]): readonly Breach[] {
  return passagesSaying(policy, (locale, sentence) =>
    rights.some(
      (right) =>
        matches(promised.rights[right], locale, sentence) &&
        !matches(promised.conditions[right], locale, sentence),
    ),
  );
}

/** The hand-written passages that name the right to object in one sentence with other rights (GDPR Art. 21(4)). */
export function buriedObjections(policy: Policy): readonly Breach[] {
  const others: Patterns = promised.others;
  return passagesSaying(
    policy,
    (locale, sentence) =>
      matches(promised.rights.right_objection, locale, sentence) &&
      matches(others, locale, sentence),
  );
}
