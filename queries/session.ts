import { mutationOptions } from "@tanstack/react-query";
import type { Role } from "#access/roles.ts";
import type { Locale } from "#register/locale.ts";
import { request } from "./request.ts";
import type { Session } from "#server/people/sign-in.ts";

export type { Session } from "#server/people/sign-in.ts";

/** Who is signed in. */
export type Person = Session["person"];

export const signIn = () =>
  mutationOptions({
    mutationFn: (body: { email: string; password: string }) =>
      request<unknown>("POST", "/api/v1/sign-in", { body }),
  });

/** Remembers the language for other browsers. */
export const setLanguage = () =>
  mutationOptions({
    mutationFn: (locale: Locale) => request<unknown>("PUT", "/api/v1/me", { body: { locale } }),
  });

/** Changes one's own password; the other sessions end. */
export const changeOwnPassword = () =>
  mutationOptions({
    mutationFn: (body: { current: string; password: string }) =>
      request<unknown>("POST", "/api/v1/me/password", { body }),
  });

export const signOut = () =>
  mutationOptions({ mutationFn: () => request<unknown>("POST", "/api/v1/sign-out") });

/** Whether a one-time link works, and whose sample the register holds. */
export type SetupState = { readonly valid: boolean; readonly sample: string | null };

/** What the first administrator tells: who they are, and what the register starts with. */
export type Setup = {
  readonly link: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly start: "sample" | "empty";
};

export const setUp = () =>
  mutationOptions({
    mutationFn: (body: Setup) => request<unknown>("POST", "/api/v1/setup", { body }),
  });
