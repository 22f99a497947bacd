import type { Installation } from "./context.ts";
import { makeApi } from "./http/api.ts";
import { openApiDocument } from "./http/openapi.ts";
import type { Route } from "./http/route.ts";
import { dataRoutes } from "./http/routes.ts";
import { openInstallation, operatorContext, type RecitalSettings } from "./installation.ts";
import { openSignIn, type Session } from "./people/sign-in.ts";
import { PublicSite } from "./public/site.ts";
import { checkpointChanges } from "./trail/checkpoints.ts";

/** A running Recital, as the process and the pages of the application see it. */
export type RecitalServer = {
  readonly installation: Installation;
  readonly site: PublicSite;
  /** The API: any request below /api/v1. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Who sent the headers, for pages; null for nobody. */
  readonly session: (headers: Headers) => Promise<Session | null>;
  /** GET of an API path in this process as the person who sent the headers; throws ApiFailure. */
  readonly api: (path: string, headers: Headers) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** An API answer other than 2xx, for pages that asked in process. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly body: unknown;
  constructor(status: number, body: unknown) {
    super(`The API answered ${status}.`);
    this.name = "ApiFailure";
    this.status = status;
    this.body = body;
  }
}

/** Everything behind the process: database, sign-in, API and public site. @throws DatabaseRefusal */
export async function openRecital(
  settings: RecitalSettings,
  now: () => Date,
): Promise<RecitalServer> {
  const installation = await openInstallation(settings, now);
  const signIn = openSignIn(installation);
  const described: Route[] = [...signIn.routes, ...dataRoutes];
  const description: Route = {
    method: "GET",
    path: "/openapi.json",
    summary: "This description",
    access: "anyone",
    tag: "register",
    handle: async () => ({ body: openApiDocument(described, settings.url) }),
  };
  const fetch = makeApi(installation, signIn.identify, [description, ...described]);
  return {
    installation,
    site: new PublicSite(installation),
    fetch,
    session: signIn.session,
    api: async (path, headers) => {
      const answer = await fetch(
        new Request(new URL(path, settings.url), { headers: forwarded(headers) }),
      );
      const body: unknown = await answer.json();
      if (!answer.ok) throw new ApiFailure(answer.status, body);
      return body;
    },
    close: async () => {
      const ended = installation.reports.close();
      await checkpointChanges(operatorContext(installation, "stop"));
      await ended;
      await installation.db.close();
    },
  };
}

/** Only what says who asks and in which language: a page's own conditional headers are none of the API's business. */
function forwarded(headers: Headers): Headers {
  const kept = new Headers();
  for (const name of ["cookie", "accept-language"]) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept;
}
