import type { Locale } from "#register/locale.ts";
import type { Policy } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { type Cited, cite } from "./cited.ts";
import type { Origin } from "./document.ts";
import type { Language, TemplateId } from "./language/language.ts";
import { languages } from "./language/languages.ts";
import { type Shown, shownIn } from "./shown.ts";

/** A sentence that was due and could not be said, with the empty fields it needed. */
export type Omission = {
  readonly template: TemplateId;
  /** What the sentence would have spoken of, as in the key of a sentence. */
  readonly subject: string;
  readonly missing: readonly Origin[];
};

/** Where public addresses of this installation begin, without a final slash; sentences that need one are left out without it. */
export type Addresses = { readonly baseUrl?: string | null };

/** What all builders of sentences share while one document is compiled. */
export type Compilation = {
  readonly register: Register;
  readonly policy: Cited<Policy>;
  readonly locale: Locale;
  readonly language: Language;
  readonly shown: Shown;
  readonly baseUrl: string | null;
  /** Filled while compiling. */
  readonly omissions: Omission[];
};

/** Starts the compilation of one policy in one language. */
export function compilation(
  register: Register,
  policy: Policy,
  locale: Locale,
  addresses: Addresses = {},
): Compilation {
  const cited = cite("policies", policy);
  return {
    register,
    policy: cited,
    locale,
    language: languages[locale],
    shown: shownIn(register, cited),
    baseUrl: addresses.baseUrl ?? null,
    omissions: [],
  };
}
