import type { Locale, LocalisedText } from "#register/locale.ts";
import type { Policy } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { type Citations, citations } from "./citations.ts";
import type { Cited } from "./cited.ts";
import type { Origin } from "./document.ts";
import type { Language, TemplateId } from "./language/language.ts";
import { languages } from "./language/languages.ts";
import { type Shown, shownIn } from "./shown.ts";
import type { Words } from "./words.ts";

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
  readonly citations: Citations;
  readonly policy: Cited<Policy>;
  readonly locale: Locale;
  readonly language: Language;
  readonly shown: Shown;
  readonly baseUrl: string | null;
  /** Texts of the register that were read already: names stand in many sentences. */
  readonly texts: Map<Cited<LocalisedText | null>, Words>;
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
  const read = citations(register);
  const cited = read.of("policies", policy);
  return {
    register,
    citations: read,
    policy: cited,
    locale,
    language: languages[locale],
    shown: shownIn(register, read, cited),
    baseUrl: addresses.baseUrl ?? null,
    texts: new Map(),
    omissions: [],
  };
}
