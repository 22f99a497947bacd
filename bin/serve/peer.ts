import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/**
 * The address of who connects, for the limits of sign-in. Without proxies it is that of the socket, whatever a
 * header says; behind n proxies it is the n-th address of X-Forwarded-For from the right, the last one that the
 * client could not write itself.
 */
export function peerOf(request: IncomingMessage, proxies: number): string {
  const socket = request.socket.remoteAddress ?? "";
  if (proxies === 0) return socket;
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  const address = forwarded.at(-proxies)?.trim() ?? "";
  return isIP(address) === 0 ? socket : address;
}
