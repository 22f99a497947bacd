import type { RunningServer } from "#e2e/server.ts";

/** Sends a request to a server as the program that holds a token; what it answered. @throws where it is refused */
export type Call = (
  method: string,
  path: string,
  body?: unknown,
  version?: number,
) => Promise<unknown>;

/** Calls a server with a token. */
export function caller(server: RunningServer, token: string): Call {
  return async (method, path, body, version) => {
    const headers: Record<string, string> = {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
    };
    if (version !== undefined) headers["if-match"] = `"v${version}"`;
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    const type = response.headers.get("content-type") ?? "";
    return type.startsWith("application/json") ? response.json() : response.arrayBuffer();
  };
}
