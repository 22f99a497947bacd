import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { type Action, type Actor, can } from "#access/roles.ts";
import { type Locale, locales } from "#register/locale.ts";
import type { Context, Installation } from "../context.ts";
import { log } from "../log.ts";
import { asOf, pastIsReadOnly } from "../registers/as-of.ts";
import { preferred } from "../public/site.ts";
import { noteRefused } from "../trail/refused.ts";
import { forbidden, Refusal } from "../refusal.ts";
import { discardRest, patienceWith, readBytes, readJson, textOf } from "./body.ts";
import { commitOnce } from "./idempotency.ts";
import { problemAnswer, refusalOf, unexpectedAnswer } from "./problem.ts";
import type { Answer, Call, Route } from "./route.ts";
import { refuseForgery } from "./same-origin.ts";

/** Who a request comes from: a session in the browser or a token of a program. */
export type Identity = {
  readonly actor: Actor;
  readonly locale: Locale | null;
  readonly by: "session" | "token";
};

/** Finds out who sent the headers; null for nobody. */
export type Identify = (headers: Headers) => Promise<Identity | null>;

const nobody: Actor = { id: "anonymous", email: "", roles: [], isOperator: false };
const defaultMaxBody = 1_000_000;

const headersOfAll: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/** The API as one function from request to answer: every route of the table through the same checks. */
export function makeApi(
  installation: Installation,
  identify: Identify,
  routes: readonly Route[],
): (request: Request) => Promise<Response> {
  const app = new Hono({ strict: false }).basePath("/api/v1");
  for (const route of routes) {
    app.on(route.method, route.path, (c) =>
      answer(installation, identify, route, c.req.raw, c.req.param()),
    );
  }
  app.notFound(async (c) => {
    await discardRest(c.req.raw.body, patienceWith({ isKnown: false }));
    const { locale, requestId } = asked(c.req.raw);
    return respond(
      problemAnswer(
        new Refusal("not_found", {
          en: "There is no such address in the API.",
          fr: "Cette adresse n’existe pas dans l’API.",
        }),
        locale,
        requestId,
      ),
      requestId,
    );
  });
  return async (request) => app.fetch(request);
}

function asked(request: Request): { locale: Locale; requestId: string } {
  return {
    locale: preferred(request.headers.get("accept-language") ?? undefined, locales),
    requestId: randomUUID(),
  };
}

async function answer(
  installation: Installation,
  identify: Identify,
  route: Route,
  request: Request,
  parameters: Record<string, string>,
): Promise<Response> {
  const { locale, requestId } = asked(request);
  let identified: Actor = nobody;
  try {
    const identity = await identify(request.headers);
    identified = identity?.actor ?? nobody;
    if (identity === null && route.access !== "anyone") throw unauthenticated();
    if (route.method !== "GET" && identity?.by !== "token")
      refuseForgery(request.headers, installation.url);
    const ctx: Context = {
      ...installation,
      actor: identified,
      requestId,
      locale: identity?.locale ?? locale,
      asOf: null,
    };
    if (!mayTry(ctx.actor, route.access)) throw forbidden();
    const past = new URL(request.url).searchParams.get("asOf");
    if (past !== null && route.method !== "GET" && concernsRegister(route)) throw pastIsReadOnly();
    const call = makeCall(asOf(ctx, past), request, parameters, route.maxBody ?? defaultMaxBody);
    const answered =
      "handle" in route ? await route.handle(call) : await commit(call, route, request);
    return respond(answered, requestId);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal?.kind === "forbidden")
      await noteRefused(installation, identified, route, requestId);
    if (refusal !== null) return respond(problemAnswer(refusal, locale, requestId), requestId);
    log.error("unexpected", { requestId, method: route.method, path: route.path, error });
    return respond(unexpectedAnswer(locale, requestId), requestId);
  } finally {
    await discardRest(request.body, patienceWith({ isKnown: identified !== nobody }));
  }
}

/** The first gate: what no role of the actor could allow is refused before anything is read. */
function mayTry(actor: Actor, access: Action | "signed in" | "anyone"): boolean {
  if (access === "signed in" || access === "anyone") return true;
  return (
    can(actor, access) ||
    can(actor, access, { collection: "activities", ownerEmail: actor.email, state: "draft" })
  );
}

/** One's own session, language and password are of the present, whatever is being looked at. */
function concernsRegister({ access }: Route): boolean {
  return access !== "signed in" && access !== "anyone";
}

async function commit(
  call: Call,
  route: Extract<Route, { prepare: unknown }>,
  request: Request,
): Promise<Answer> {
  const key = call.headers.get("idempotency-key");
  const body = key === null ? null : Buffer.from(await call.bytes()).toString("base64");
  const path = `${request.method} ${new URL(request.url).pathname}${new URL(request.url).search}`;
  return commitOnce(call.ctx, key, { path, body }, () => route.prepare(call));
}

function makeCall(
  ctx: Context,
  request: Request,
  parameters: Record<string, string>,
  limit: number,
): Call {
  let bytes: Promise<Uint8Array> | undefined;
  const once = () => (bytes ??= readBytes(request, limit));
  const text = async () => textOf(await once(), ctx.locale);
  return {
    ctx,
    parameters,
    query: new URL(request.url).searchParams,
    headers: request.headers,
    bytes: once,
    text,
    json: async () => readJson(request.headers, await text(), ctx.locale),
  };
}

function unauthenticated(): Refusal {
  return new Refusal("unauthenticated", {
    en: "Sign in first, or send a token.",
    fr: "Connectez-vous d’abord, ou envoyez un jeton.",
  });
}

function respond(answered: Answer, requestId: string): Response {
  const headers = new Headers({ ...headersOfAll, "x-request-id": requestId });
  const sent = bytesOf(answered);
  if (sent === undefined && answered.body !== undefined)
    headers.set("content-type", "application/json; charset=utf-8");
  for (const [name, value] of Object.entries(answered.headers ?? {})) headers.set(name, value);
  const status = answered.status ?? (answered.body === undefined && sent === undefined ? 204 : 200);
  const body = sent ?? (answered.body === undefined ? null : JSON.stringify(answered.body));
  return new Response(body, { status, headers });
}

function bytesOf({
  bytes,
  pieces,
  stream,
}: Answer): Uint8Array<ArrayBuffer> | ReadableStream | undefined {
  if (pieces === undefined) return stream ?? bytes;
  const rest = pieces.values();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = rest.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
}
