import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { scanJson } from "./json-scan.ts";

const duplicatesOf = (text: string) => {
  const scan = scanJson(text, 100);
  return scan.kind === "fine"
    ? scan.duplicates.map(({ path, at }) => `${path.join("/")} ${at.line}:${at.column}`)
    : scan.kind;
};

test("whatever JSON.parse accepts, the scan finds fine, however it is written", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8 }), fc.nat(4), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent);
      assert.equal(scanJson(text, 100).kind, "fine");
    }),
  );
});

test("damaged JSON that the scan finds fine is at most wrong inside a text", () => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 5 }),
      fc.nat(),
      fc.constantFrom(...'{}[],:"0-et \\n'),
      (json, seed, character) => {
        const place = seed % (json.length + 1);
        const damaged = json.slice(0, place) + character + json.slice(place + 1);
        let parses = true;
        try {
          JSON.parse(damaged);
        } catch {
          parses = false;
        }
        const { kind } = scanJson(damaged, 100);
        if (parses) assert.equal(kind, "fine");
        else if (kind === "fine") assert.ok(damaged.includes("\\") || /[\n\t]/.test(damaged));
      },
    ),
  );
});

test("the place of the first error is told by line and column", () => {
  const places: [text: string, line: number, column: number][] = [
    ['{\n  "a": 1,\n}', 3, 1],
    ['{"a" 1}', 1, 6],
    ["[1, 2", 1, 6],
    ["[1] x", 1, 5],
    ["", 1, 1],
    ["[01]", 1, 3],
    ["[1,]", 1, 4],
    ["[nul]", 1, 2],
    ["]", 1, 1],
    ["[}", 1, 2],
    ['{"a":1]', 1, 7],
    ['["a", "b]', 1, 7],
    ["1,2", 1, 2],
  ];
  for (const [text, line, column] of places) {
    assert.deepEqual(scanJson(text, 100), { kind: "broken", at: { line, column } }, text);
  }
});

test("a key written twice in one object is found, however it is spelt", () => {
  assert.deepEqual(duplicatesOf('{"a":[{"b":1},{"b":2,\n"b":3}],"c":0,"\\u0061":1}'), [
    "a/1/b 2:1",
    "a 2:15",
  ]);
  assert.deepEqual(duplicatesOf('{"a":{"a":1},"b":"a","__proto__":1}'), []);
});

test("nesting is counted without building anything", () => {
  assert.equal(scanJson("[".repeat(100) + "]".repeat(100), 100).kind, "fine");
  assert.equal(scanJson("[".repeat(1e6), 100).kind, "too-deep");
  assert.equal(scanJson('{"a":'.repeat(101), 100).kind, "too-deep");
});
