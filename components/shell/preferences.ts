import { isLocale, type Locale } from "#register/locale.ts";

export const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

/** Names of the cookies that hold what a person prefers; neither identifies anybody. */
export const preferenceCookies = { locale: "locale", theme: "theme", keys: "keys" } as const;

const secondsKept = 365 * 24 * 60 * 60;

/** Remembers a choice in this browser for a year. */
export function remember(name: keyof typeof preferenceCookies, value: string): void {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${preferenceCookies[name]}=${value}; path=/; max-age=${secondsKept}; samesite=lax${secure}`;
}

/** The theme a cookie names; the system's where it names none. */
export function themeOf(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}

/** The language: what was chosen in this browser, else the person's, else the best of Accept-Language, else English. */
export function localeOf(
  chosen: string | undefined,
  person: string | null | undefined,
  acceptLanguage: string | null,
): Locale {
  for (const value of [chosen, person]) {
    if (typeof value === "string" && isLocale(value)) return value;
  }
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      const weight = quality === undefined ? 1 : Number(quality.trim().slice(2));
      return { language: tag.slice(0, 2).toLowerCase(), weight };
    })
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ language }) => language).find(isLocale) ?? "en";
}
