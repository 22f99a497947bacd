import { compilePolicy } from "#policy/compile.ts";
import type { PolicyDocument } from "#policy/document.ts";
import { compileNotice } from "#policy/notice.ts";
import { compileSubprocessors } from "#policy/subprocessors.ts";
import { type Locale, locales } from "#register/locale.ts";
import type { Policy } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { withoutConcealed } from "./conceal.ts";

/** All that one policy says to the public in one language. */
export type PolicyTexts = {
  readonly locale: Locale;
  readonly policy: PolicyDocument;
  readonly subprocessors: PolicyDocument;
  /** By the id of the collection point. */
  readonly notices: readonly (readonly [id: string, document: PolicyDocument])[];
};

/** The languages of a policy in the order of the program. */
export function languagesOf(policy: Pick<Policy, "languages">): readonly Locale[] {
  return locales.filter((locale) => policy.languages.includes(locale));
}

/** Compiles all texts of a policy in one language, as they may be published. Pure. */
export function policyTexts(
  register: Register,
  policy: Policy,
  locale: Locale,
  context: { readonly version: PolicyDocument["version"]; readonly baseUrl: string },
): PolicyTexts {
  const points = register.current("collection-points");
  const open = (document: PolicyDocument) => withoutConcealed(document, register);
  return {
    locale,
    policy: open(compilePolicy(register, policy, locale, context)),
    subprocessors: open(compileSubprocessors(register, policy, locale, context)),
    notices: points.flatMap(({ id }) => {
      const document = compileNotice(register, policy, id, locale, context);
      return document === undefined ? [] : [[id, open(document)] as const];
    }),
  };
}
