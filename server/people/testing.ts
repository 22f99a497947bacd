import { asc, eq } from "drizzle-orm";
import { operator, type Role } from "#access/roles.ts";
import type { Engine } from "#db/migration-files.ts";
import { makeApi } from "../http/api.ts";
import type { Route } from "../http/route.ts";
import type { Context } from "../context.ts";
import { type TestRegister, testRegister } from "../testing.ts";
import { addPerson } from "./people.ts";
import type { Person } from "./person.ts";
import { openSignIn } from "./sign-in.ts";

/** A password that the rules accept, for everybody in tests. */
export const password = "correct horse battery";

/** An answer of the API. */
export type Got = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: () => Record<string, never>;
};

type More = { readonly body?: unknown; readonly headers?: Record<string, string> };

/** Sends requests and keeps the cookie it is given, as a browser does. */
export type Browser = {
  cookie: string | null;
  readonly ask: (method: string, path: string, more?: More) => Promise<Got>;
  readonly signIn: (email: string, password?: string) => Promise<Got>;
};

/** A register with people, its API, and browsers to reach it. */
export type Office = AsyncDisposable & {
  readonly register: TestRegister;
  /** The command line. */
  readonly operator: Context;
  /** Adds `<name>@example.org` with the password of all tests. */
  readonly employ: (name: string, ...roles: Role[]) => Promise<Person>;
  /** A browser at an address, with nobody signed in. */
  readonly browser: (peer?: string) => Browser;
  /** A browser in which that person has signed in. */
  readonly signedIn: (name: string, peer?: string) => Promise<Browser>;
};

/** Opens an empty register whose public address is `url`, with these routes beside those of people. */
export async function openOffice(
  engine: Engine,
  url = "http://localhost:3000",
  routes: readonly Route[] = [],
): Promise<Office> {
  const register = await testRegister(engine);
  const ctx: Context = { ...register.dpo, url, actor: operator, requestId: "command" };
  return {
    ...officeOver(ctx, routes),
    register,
    [Symbol.asyncDispose]: register[Symbol.asyncDispose],
  };
}

/** The same without a register of its own: what a second process, or a restarted one, is. */
export function officeOver(operatorsContext: Context, routes: readonly Route[] = []) {
  const signIn = openSignIn(operatorsContext);
  const fetch = makeApi(operatorsContext, signIn.identify, [...signIn.routes, ...routes]);
  const browser = (peer = "192.0.2.1"): Browser => {
    const ask: Browser["ask"] = async (method, path, more = {}) => {
      const headers = new Headers({ "x-recital-peer": peer, ...more.headers });
      if (self.cookie !== null) headers.set("cookie", self.cookie);
      if (more.body !== undefined) headers.set("content-type", "application/json");
      const response = await fetch(
        new Request(`${operatorsContext.url}/api/v1${path}`, {
          method,
          headers,
          ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
        }),
      );
      const set = response.headers.get("set-cookie")?.split(";")[0];
      if (set !== undefined) self.cookie = set.endsWith("=") ? null : set;
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        text,
        json: () => JSON.parse(text),
      };
    };
    const self: Browser = {
      cookie: null,
      ask,
      signIn: (email, typed = password) =>
        ask("POST", "/sign-in", { body: { email, password: typed } }),
    };
    return self;
  };
  const signedIn = async (name: string, peer?: string): Promise<Browser> => {
    const one = browser(peer);
    const answer = await one.signIn(`${name}@example.org`);
    if (answer.status !== 200) throw new Error(`${name} cannot sign in: ${answer.text}`);
    return one;
  };
  const employ = (name: string, ...roles: Role[]) =>
    addPerson(operatorsContext, { email: `${name}@example.org`, name, roles, password });
  return { operator: operatorsContext, employ, browser, signedIn };
}

/** Everything the trail holds, oldest first, payloads as text. */
export async function trailOf({ db }: Context) {
  const { audit, auditPayload } = db.tables;
  return db.read((orm) =>
    orm
      .select({ entry: audit, body: auditPayload.body })
      .from(audit)
      .leftJoin(auditPayload, eq(auditPayload.seq, audit.seq))
      .orderBy(asc(audit.seq)),
  );
}
