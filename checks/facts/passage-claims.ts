import { recordOf } from "#register/complete.ts";
import { countryCodes, countryName } from "#register/countries.ts";
import { fold } from "#register/fold.ts";
import { locales, textIn } from "#register/locale.ts";
import type { Claim, Policy } from "#register/registry.ts";
import patterns from "../patterns/claims.json" with { type: "json" };
import { matches } from "../patterns/match.ts";

/** An absolute statement that a policy makes in its own words, as if it were recorded, and the passage it is in. */
export type PassageClaim = { readonly claim: Claim; readonly passage: number };

const types = Object.keys(patterns) as readonly (keyof typeof patterns)[];

/**
 * The absolute statements in the hand-written passages of a policy. Whoever wrote them answers for them since the
 * policy was last changed. Countries are those that the passage names.
 */
export function claimsInPassages(policy: Policy): readonly PassageClaim[] {
  return policy.passages.flatMap(({ text }, passage) =>
    types
      .filter((type) =>
        locales.some((locale) => matches(patterns[type], locale, textIn(text, locale) ?? "")),
      )
      .map((type) => ({
        passage,
        claim: recordOf("claims", `${policy.id}-passage-${passage + 1}`, policy.updatedAt, {
          type,
          organisationId: policy.organisationIds[0] ?? null,
          countries: countriesIn(locales.map((locale) => textIn(text, locale) ?? "")),
          text,
          verifiedAt: policy.updatedAt.slice(0, 10),
        }),
      })),
  );
}

/** The countries that texts name, in any language. */
function countriesIn(texts: readonly string[]): readonly string[] {
  const words = ` ${fold(texts.join(" ")).replace(/[^\p{L}]+/gu, " ")} `;
  return countryCodes.filter((code) =>
    locales.some((locale) =>
      words.includes(` ${fold(countryName(code, locale)).replace(/[^\p{L}]+/gu, " ")} `),
    ),
  );
}
