import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { unpack } from "./archive.ts";
import { pack } from "./pack.ts";

const date = new Date("2026-03-03T12:00:00Z");
const files = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[a-z]{1,8}\/[a-zé]{1,8}$/),
    content: fc.oneof(fc.uint8Array({ maxLength: 2000 }), fc.string({ unit: "grapheme" })),
    stored: fc.boolean(),
  }),
  { selector: ({ name }) => name, maxLength: 8 },
);

test("what is packed is unpacked unchanged", async () => {
  await fc.assert(
    fc.asyncProperty(files, async (list) => {
      const found = await unpack(pack(list, date));
      assert.deepEqual(
        [...found].map(([name, bytes]) => [name, Buffer.from(bytes).toString("hex")]),
        list.map(({ content, name }) => [name, Buffer.from(content as string).toString("hex")]),
      );
    }),
    { numRuns: 60 },
  );
});
