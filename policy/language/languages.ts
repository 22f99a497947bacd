import type { Locale } from "#register/locale.ts";
import { english } from "./en.ts";
import { french } from "./fr.ts";
import type { Language } from "./language.ts";

/** The languages policies can be written in. */
export const languages: Readonly<Record<Locale, Language>> = { en: english, fr: french };
