import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { trailActions, type TrailAction } from "#access/trail-actions.ts";
import { canonicalJson } from "./canonical.ts";
import { canonicalEnvelope } from "./entry.ts";

const text = fc.string({ unit: "binary" });

test("an envelope is hashed in the form of RFC 8785, whatever it says", () => {
  const envelopes = fc.record({
    v: fc.constant(1 as const),
    seq: fc.nat(),
    ts: text,
    actor: text,
    role: text,
    action: fc.constantFrom(...(Object.keys(trailActions) as TrailAction[])),
    entity: fc.option(text),
    id: fc.option(text),
    version: fc.option(fc.nat()),
    requestId: text,
    payloadHash: text,
    prev: text,
  });
  fc.assert(
    fc.property(envelopes, (envelope) => {
      assert.equal(canonicalEnvelope(envelope), canonicalJson(envelope));
    }),
  );
});
