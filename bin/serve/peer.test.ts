import assert from "node:assert/strict";
import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { test } from "node:test";
import { peerOf } from "./peer.ts";

function requestFrom(socketAddress: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: socketAddress });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers["x-forwarded-for"] = forwarded;
  return request;
}

test("without a proxy nobody hides behind a header", () => {
  assert.equal(peerOf(requestFrom("198.51.100.7", "203.0.113.9"), 0), "198.51.100.7");
});

test("behind proxies each person counts for themselves, by what the operator's own proxies wrote", () => {
  const forged = "10.0.0.1, 203.0.113.9, 192.0.2.4";
  assert.equal(peerOf(requestFrom("127.0.0.1", forged), 1), "192.0.2.4");
  assert.equal(peerOf(requestFrom("127.0.0.1", forged), 2), "203.0.113.9");
  assert.equal(peerOf(requestFrom("127.0.0.1", "2001:db8::1"), 1), "2001:db8::1");
});

test("who comes past the proxies, or with nonsense, counts by the socket", () => {
  assert.equal(peerOf(requestFrom("198.51.100.7"), 1), "198.51.100.7");
  assert.equal(peerOf(requestFrom("198.51.100.7", "203.0.113.9"), 2), "198.51.100.7");
  assert.equal(peerOf(requestFrom("198.51.100.7", "unknown"), 1), "198.51.100.7");
});
