import type { Answer, Call, Route } from "../http/route.ts";
import { signIn, signOut } from "./authenticate.ts";
import { changeOwnPassword } from "./change-password.ts";
import { changeOwn, requirePerson } from "./change-person.ts";
import { localeInput, nameInput, passwordInput, readInput } from "./input.ts";
import { me } from "./me.ts";
import type { Person } from "./person.ts";
import { noSessionCookie, sessionCookie, sessionToken } from "./session-cookie.ts";

/** Where the request comes from, as the process saw it; a client cannot send this header. */
const peerOf = (call: Call): string | null => call.headers.get("x-recital-peer");

/** The answer that signs somebody in: who they are, and their cookie. */
export function signedIn(call: Call, person: Person, token: string): Answer {
  return { body: me(person), headers: { "set-cookie": sessionCookie(token, call.ctx.url) } };
}

/**
 * Signing in and out, and one's own account. None of these takes an Idempotency-Key: the remembered answer
 * would keep a token, the remembered request a quick hash of a password.
 */
export const ownRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/sign-in",
    summary: "Sign in with e-mail address and password; sets the session cookie",
    access: "anyone",
    tag: "people",
    request: "SignIn",
    response: "Me",
    handle: async (call) => {
      const { ctx, headers } = call;
      const typed = readInput(
        { email: passwordInput, password: passwordInput },
        await call.json(),
        ctx.locale,
      );
      const session = sessionToken(headers, ctx.url);
      const { person, token } = await signIn(ctx, { ...typed, peer: peerOf(call), session });
      return signedIn(call, person, token);
    },
  },
  {
    method: "POST",
    path: "/sign-out",
    summary: "End the session of the cookie",
    access: "anyone",
    tag: "people",
    status: 204,
    handle: async ({ ctx, headers }) => {
      const token = sessionToken(headers, ctx.url);
      if (token !== null) await signOut(ctx, token);
      return { headers: { "set-cookie": noSessionCookie(ctx.url) } };
    },
  },
  {
    method: "GET",
    path: "/me",
    summary: "Who I am and what I may do",
    access: "signed in",
    tag: "people",
    response: "Me",
    handle: async ({ ctx }) => ({
      body: me(await ctx.db.read((orm) => requirePerson(ctx, orm, ctx.actor.id))),
    }),
  },
  {
    method: "PUT",
    path: "/me",
    summary: "Change my name or language",
    access: "signed in",
    tag: "people",
    request: "MeInput",
    response: "Me",
    handle: async (call) => {
      const change = readInput(
        { name: nameInput.optional(), locale: localeInput.optional() },
        await call.json(),
        call.ctx.locale,
      );
      return { body: me(await changeOwn(call.ctx, change)) };
    },
  },
  {
    method: "POST",
    path: "/me/password",
    summary: "Change my password; ends my sessions and begins a new one",
    access: "signed in",
    tag: "people",
    status: 204,
    request: "PasswordChange",
    handle: async (call) => {
      const { ctx } = call;
      const typed = readInput(
        { current: passwordInput, password: passwordInput },
        await call.json(),
        ctx.locale,
      );
      const token = await changeOwnPassword(ctx, typed.current, typed.password);
      return { headers: { "set-cookie": sessionCookie(token, ctx.url) } };
    },
  },
];
