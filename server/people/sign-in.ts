import type { Installation } from "../context.ts";
import type { Identify } from "../http/api.ts";
import type { Route } from "../http/route.ts";
import { ownRoutes } from "./own-routes.ts";
import { peopleRoutes } from "./people-routes.ts";
import { actorOf, type Person } from "./person.ts";
import { sessionToken } from "./session-cookie.ts";
import { sessionPerson } from "./sessions.ts";
import { setUpRoutes } from "./set-up-routes.ts";
import { tokenPerson } from "./tokens.ts";

/** Who is signed in, as the pages of the application see it. */
export type Session = {
  readonly person: Pick<Person, "id" | "name" | "email" | "roles" | "locale">;
};

/** Everything about who somebody is: finding it out, and the routes to change it. */
export type SignIn = {
  readonly identify: Identify;
  /** Whose session cookie the headers carry; null for nobody. */
  readonly session: (headers: Headers) => Promise<Session | null>;
  readonly routes: readonly Route[];
};

/** Sign-in over an installation (docs/decisions/0005). */
export function openSignIn(installation: Installation): SignIn {
  const bySession = async (headers: Headers) => {
    const token = sessionToken(headers, installation.url);
    return token === null ? null : sessionPerson(installation, token);
  };
  return {
    identify: async (headers) => {
      // A request that shows a token is the program's alone: a cookie beside it must not count.
      const shown = headers.get("authorization");
      const person = await (shown === null ? bySession(headers) : byToken(installation, shown));
      if (person === null) return null;
      const by = shown === null ? "session" : "token";
      return { actor: actorOf(person), locale: person.locale, by };
    },
    session: async (headers) => {
      const person = await bySession(headers);
      if (person === null) return null;
      const { id, name, email, roles, locale } = person;
      return { person: { id, name, email, roles, locale } };
    },
    routes: [...ownRoutes, ...setUpRoutes, ...peopleRoutes],
  };
}

async function byToken(installation: Installation, shown: string): Promise<Person | null> {
  const token = /^Bearer +(\S{1,200})$/i.exec(shown.trim())?.[1];
  return token === undefined ? null : tokenPerson(installation, token);
}
