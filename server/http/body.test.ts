import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "../refusal.ts";
import { discardRest, readBytes } from "./body.ts";

const patience = { bytes: 1_000_000, ms: 600_000 };

/** A body of pieces of 10 kB, and how many of them were asked for. */
function bodyOf(pieces: number) {
  const asked = { pieces: 0, toTheEnd: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        asked.toTheEnd = asked.pieces === pieces;
        if (asked.toTheEnd) return controller.close();
        asked.pieces += 1;
        controller.enqueue(new Uint8Array(10_000));
      },
    },
    { highWaterMark: 0 },
  );
  return { asked, stream };
}

function sent(body: ReadableStream<Uint8Array>, headers: Record<string, string> = {}): Request {
  // The types of the browser do not know what Node wants to be told of a stream.
  const stream: RequestInit & { duplex: "half" } = { body, duplex: "half" };
  return new Request("http://localhost/api/v1/register", { method: "POST", headers, ...stream });
}

const isTooLarge = (error: unknown) => error instanceof Refusal && error.kind === "too_large";

test("a body within the limit is read whole", async () => {
  const { stream } = bodyOf(5);
  assert.equal((await readBytes(sent(stream), 50_000)).byteLength, 50_000);
});

test("a body that is announced as too large is not read for its content", async () => {
  const { asked, stream } = bodyOf(5);
  const request = sent(stream, { "content-length": "50000" });
  await assert.rejects(readBytes(request, 49_999), isTooLarge);
  assert.equal(asked.pieces, 0);
});

test("what is left of a body that was too large is read to its end before the answer is given", async () => {
  const { asked, stream } = bodyOf(50);
  const request = sent(stream);
  await assert.rejects(readBytes(request, 49_999), isTooLarge);
  assert.equal(asked.pieces, 5);
  await discardRest(request.body, patience);
  assert.deepEqual(asked, { pieces: 50, toTheEnd: true });
});

test("a body without an end is left after as many bytes as there is patience for", async () => {
  const { asked, stream } = bodyOf(Number.POSITIVE_INFINITY);
  await discardRest(stream, patience);
  assert.deepEqual(asked, { pieces: 100, toTheEnd: false });
});

test("a body of which nothing comes is left after the time there is patience for", async () => {
  const silent = new ReadableStream<Uint8Array>({ pull: () => new Promise<void>(() => {}) });
  await discardRest(silent, { ...patience, ms: 1 });
  assert.equal(silent.locked, false);
});

test("whoever breaks off sending is not waited for", async () => {
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error("ECONNRESET")),
  });
  await discardRest(broken, patience);
  assert.equal(broken.locked, false);
});
