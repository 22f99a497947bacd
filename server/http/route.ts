import type { Action } from "#access/roles.ts";
import type { Orm } from "#db/database.ts";
import type { Context } from "../context.ts";

/** What a handler gets: who asks, and the parts of the request that it may need. */
export type Call = {
  readonly ctx: Context;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** The body as JSON. @throws Refusal invalid, too_large */
  readonly json: () => Promise<unknown>;
  /** The body as it was sent. @throws Refusal too_large */
  readonly bytes: () => Promise<Uint8Array>;
  /** The body as text. @throws Refusal too_large, invalid */
  readonly text: () => Promise<string>;
};

/** What a handler answers: JSON unless `bytes`, many of them in `pieces`, or a `stream` is given with its type. */
export type Answer = {
  readonly status?: number;
  readonly body?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** Sent one by one, as fast as they are taken. */
  readonly pieces?: readonly Uint8Array<ArrayBuffer>[];
  /** Sent as it comes; cancelled when nobody waits for it any more. */
  readonly stream?: ReadableStream<Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The part of a POST that runs within the transaction in which its idempotency key is remembered. */
export type Commit = (tx: Orm) => Promise<Answer>;

type Handling =
  | { readonly handle: (call: Call) => Promise<Answer> }
  /** Does what is slow or only reads, and returns what remains to be committed. */
  | { readonly prepare: (call: Call) => Promise<Commit> };

/** One entry point of the API; the table of them drives routing, OpenAPI and the test matrix. */
export type Route = Handling & {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below /api/v1, with :parameters. */
  readonly path: string;
  readonly summary: string;
  /** The right it asks for; `anyone` needs no session. The operation itself authorises again, per record. */
  readonly access: Action | "signed in" | "anyone";
  readonly tag: string;
  /** Largest body in bytes; 1 MB where nothing is said. */
  readonly maxBody?: number;
  /** Names of query parameters, each with a sentence, for the description. */
  readonly queryParameters?: Readonly<Record<string, string>>;
  /** What success answers, for the description; 200, or 201 where a record is created. */
  readonly status?: 200 | 201 | 204;
  /** Name of a component schema of the body and of the answer. */
  readonly request?: string;
  readonly response?: string;
};
