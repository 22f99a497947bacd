import { atInstant, instantOfPage } from "./as-of.ts";

/** What is wrong with one field: where (JSON Pointer) and what, in words. */
export type Problem = { readonly pointer: string; readonly detail: string };

/** A refusal by the API (RFC 9457), with the wrong fields and, when the record changed meanwhile (412), the current one. */
export class ApiError extends Error {
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly current: unknown;

  constructor(status: number, detail: string, problems: readonly Problem[], current: unknown) {
    super(detail);
    this.name = "ApiError";
    this.status = status;
    this.problems = problems;
    this.current = current;
  }
}

type Options = {
  readonly body?: unknown;
  /** A file, sent as it is. */
  readonly file?: Blob;
  /** The version the change is based on; the server refuses it with 412 when there is a newer one. */
  readonly version?: number;
  /** The same key sent twice creates one thing. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

type Method = "GET" | "POST" | "PUT" | "DELETE";

/**
 * Asks the API and returns its JSON (undefined where it answers without a body), as of the instant the page shows:
 * what would change the past is refused by the server.
 * Throws `ApiError` for a refusal; a network failure is an `ApiError` with status 0.
 */
export async function request<T>(method: Method, path: string, options: Options = {}): Promise<T> {
  const { body, file, version, idempotencyKey, signal } = options;
  const sent = file ?? (body === undefined ? undefined : JSON.stringify(body));
  const headers = new Headers({ accept: "application/json" });
  headers.set("accept-language", document.documentElement.lang);
  if (sent !== undefined)
    headers.set(
      "content-type",
      file === undefined ? "application/json" : "application/octet-stream",
    );
  if (version !== undefined) headers.set("if-match", `"v${version}"`);
  if (idempotencyKey !== undefined) headers.set("idempotency-key", idempotencyKey);
  const response = await fetch(atInstant(path, instantOfPage()), {
    method,
    headers,
    credentials: "same-origin",
    ...(sent === undefined ? {} : { body: sent }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw new ApiError(0, "", [], undefined);
  });
  if (!response.ok) throw await refusalOf(response);
  return (await json(response)) as T;
}

/** What a response that is not ok says. */
export async function refusalOf(response: Response): Promise<ApiError> {
  return refusal(response.status, await json(response));
}

async function json(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(status: number, answer: unknown): ApiError {
  const problem = isObject(answer) ? answer : {};
  const listed = Array.isArray(problem.errors) ? problem.errors : [];
  return new ApiError(
    status,
    String(problem.detail ?? problem.title ?? ""),
    listed.filter(isProblem),
    problem.current,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isProblem(value: unknown): value is Problem {
  return isObject(value) && typeof value.pointer === "string" && typeof value.detail === "string";
}

/** Something no two calls share, for `Idempotency-Key` and new parts; works without a secure context. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
