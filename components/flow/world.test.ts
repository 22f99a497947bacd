import assert from "node:assert/strict";
import { test } from "node:test";
import { countryCodes } from "#register/countries.ts";
import { outlines, worldSize } from "./world.ts";

test("every country that a register can name has its place on the map", () => {
  for (const code of countryCodes) {
    const [x = -1, y = -1] = outlines.get(code)?.at ?? [];
    assert.ok(x >= 0 && x <= worldSize.width && y >= 0 && y <= worldSize.height, code);
  }
});

test("west is left and north is up", () => {
  const [x1 = 0, y1 = 0] = outlines.get("US")?.at ?? [];
  const [x2 = 0] = outlines.get("JP")?.at ?? [];
  const [, y2 = 0] = outlines.get("ZA")?.at ?? [];
  assert.ok(x1 < x2 && y1 < y2);
});
