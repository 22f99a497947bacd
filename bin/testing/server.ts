import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { request as send } from "node:http";
import { createInterface } from "node:readline";
import { type Desk, startScript } from "./command.ts";

/** An answer as it came over the wire. */
export type Got = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
};

/** A request, sent as it is written: path and headers are not made better on the way. */
export type Sent = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/** Sends one request on a connection of its own. */
export function ask(
  port: number,
  { method = "GET", path, headers = {}, body }: Sent,
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = send({ host: "127.0.0.1", port, method, path, headers, agent: false });
    request.once("error", reject);
    request.once("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.once("error", reject);
      response.once("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    request.end(body);
  });
}

/** A server in a process of its own, which a test can stop or kill. */
export type ServerProcess = {
  readonly port: number;
  readonly process: ChildProcess;
  /** Sends the signal and waits for the end; gives the exit code, null after a kill. */
  readonly end: (signal: "SIGTERM" | "SIGKILL") => Promise<number | null>;
};

/** Starts a server on the data of a desk. */
export async function serveDesk(desk: Desk): Promise<ServerProcess> {
  const child = startScript("bin/testing/serve-script.ts", [], {
    RECITAL_DATA: desk.folder,
    RECITAL_SAMPLE: "none",
    ...desk.settings,
  });
  const closed = once(child, "close");
  child.stderr.pipe(process.stderr);
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return {
    port: Number(line),
    process: child,
    end: async (signal) => {
      child.kill(signal);
      await closed;
      return child.exitCode;
    },
  };
}
