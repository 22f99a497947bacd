import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Texts, texts } from "#components/i18n/texts.ts";
import { localeOf, preferenceCookies, type Theme, themeOf } from "#components/shell/preferences.ts";
import type { Past } from "#components/time/as-of-context.tsx";
import { atInstant } from "#queries/as-of.ts";
import type { Session } from "#queries/session.ts";
import { pastInstant } from "#register/formats.ts";
import type { Locale } from "#register/locale.ts";
import { recital } from "./recital.ts";

/** Who asks for this page; null for nobody. Asked once per request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  return recital().session(await headers());
});

/** Who asks for this page; whoever was signed out meanwhile is sent to the sign-in and back here afterwards. */
export async function signedIn(path: string): Promise<Session> {
  const session = await currentSession();
  if (session === null) {
    const past = await askedPast();
    const next = atInstant(path, past === null || past === "unreadable" ? null : past.asOf);
    redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  }
  return session;
}

type Preferences = { readonly locale: Locale; readonly theme: Theme };

/** Language and theme of this page. */
export const preferences = cache(async (): Promise<Preferences> => {
  const [jar, sent, session] = await Promise.all([cookies(), headers(), currentSession()]);
  return {
    locale: localeOf(
      jar.get(preferenceCookies.locale)?.value,
      session?.person.locale,
      sent.get("accept-language"),
    ),
    theme: themeOf(jar.get(preferenceCookies.theme)?.value),
  };
});

/** The words of the interface in the language of this page. */
export async function pageTexts(): Promise<Texts> {
  return texts((await preferences()).locale);
}

/** The past that the address of this page asks for; null for the present. */
export const askedPast = cache(async (): Promise<Past | "unreadable" | null> => {
  const sent = (await headers()).get("x-as-of");
  if (sent === null) return null;
  const asOf = decodeURIComponent(sent);
  const instant = pastInstant(asOf, recital().installation.now());
  return instant === null ? "unreadable" : { asOf, instant };
});

/**
 * GET of an API path in this process, as the person who asked for the page, in its language and at its instant. What
 * several parts of a page need is asked once per request.
 */
export const asked = cache(async (path: string): Promise<unknown> => {
  const [sent, { locale }, past] = await Promise.all([headers(), preferences(), askedPast()]);
  const own = new Headers(sent);
  own.set("accept-language", locale);
  const asOf = past === null || past === "unreadable" ? null : past.asOf;
  return recital().api(atInstant(path, asOf), own);
});
