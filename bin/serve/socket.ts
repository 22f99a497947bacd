import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { log } from "#server/log.ts";
import { type ProcessSettings, WrongSetting } from "#server/process-settings.ts";

/** How long a stopping process waits for the answers it owes, unless told otherwise. */
const usualPatienceMs = 8_000;

/** An open socket and the answers that are under way on it. */
export type Socket = { readonly server: Server; readonly underWay: ReadonlySet<ServerResponse> };

/** Listens where the settings say. @throws WrongSetting naming PORT or HOST where that cannot be */
export function openSocket(
  listener: RequestListener,
  settings: Pick<ProcessSettings, "port" | "host">,
): Promise<Socket> {
  const underWay = new Set<ServerResponse>();
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: 10_000,
      requestTimeout: 120_000,
      // Longer than proxies and programs keep a connection for the next request: who keeps it must close it.
      keepAliveTimeout: 75_000,
    },
    (request, response) => {
      underWay.add(response);
      response.once("close", () => underWay.delete(response));
      // After the socket was closed, what still comes in on a kept connection is the last one there.
      if (!server.listening) response.shouldKeepAlive = false;
      listener(request, response);
    },
  );
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(wrongPlace(error, settings)));
    server.listen(settings.port, settings.host, () => {
      server.removeAllListeners("error");
      resolve({ server, underWay });
    });
  });
}

/** Tells at once that the place is taken, before anything is opened. @throws WrongSetting as openSocket does */
export async function requireFreePort(
  settings: Pick<ProcessSettings, "port" | "host">,
): Promise<void> {
  const { server } = await openSocket(() => undefined, settings);
  await new Promise((resolve) => server.close(resolve));
}

function wrongPlace(error: Error, settings: Pick<ProcessSettings, "port" | "host">): Error {
  switch ("code" in error ? error.code : undefined) {
    case "EADDRINUSE":
      return new WrongSetting(
        `PORT ${settings.port} is in use: another program listens there already. Stop it or set PORT to another number.`,
      );
    case "EACCES":
      return new WrongSetting(
        `PORT ${settings.port} is not allowed: this user may not listen there. Use a number above 1023.`,
      );
    case "EADDRNOTAVAIL":
    case "EAI_AGAIN":
    case "EINVAL":
    case "ENOTFOUND":
      return new WrongSetting(
        "HOST is not an address of this machine: use 127.0.0.1, or 0.0.0.0 to listen on all of them.",
      );
    default:
      return error;
  }
}

/**
 * Takes no new connection, gives every answer that is owed, and lets go of connections that carry none.
 * Resolves when the last one is gone, or when the patience is at its end.
 */
export function closeSocket(
  { server, underWay }: Socket,
  patienceMs = usualPatienceMs,
): Promise<void> {
  return new Promise((resolve) => {
    const hurry = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(hurry);
      resolve();
    });
    for (const response of underWay) response.shouldKeepAlive = false;
  });
}

/** On SIGTERM or SIGINT: closes the socket, then what is behind it; a second signal does not wait. */
export function stopOnSignal(
  socket: Socket,
  behind: { readonly close: () => Promise<void> },
  patienceMs = usualPatienceMs,
): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    closeSocket(socket, patienceMs)
      .then(() => behind.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error("close", { error });
          process.exit(1);
        },
      );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
