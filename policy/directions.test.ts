import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { withDirectionsClosed } from "./directions.ts";

const [lri, rlo, rle, pdf, pdi] = ["\u2066", "\u202E", "\u202B", "\u202C", "\u2069"];

test("a text that turns its direction and never turns it back is closed in the order it was opened", () => {
  assert.equal(withDirectionsClosed(`${rlo}exe`), `${rlo}exe${pdf}`);
  assert.equal(withDirectionsClosed(`${lri}a ${rle}b`), `${lri}a ${rle}b${pdf}${pdi}`);
});

test("the end of an isolate ends what was opened in it, and nothing ends what was not opened", () => {
  assert.equal(withDirectionsClosed(`${lri}a ${rle}b${pdi}`), `${lri}a ${rle}b${pdi}`);
  assert.equal(withDirectionsClosed(`${pdf}${pdi}${rlo}a`), `${pdf}${pdi}${rlo}a${pdf}`);
  assert.equal(withDirectionsClosed(`${lri}${pdf}a`), `${lri}${pdf}a${pdi}`);
});

test("any text keeps its signs, and closing it again adds nothing", () => {
  const sign = fc.constantFrom("a", " ", "ש", lri, rlo, rle, pdf, pdi);
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      const closed = withDirectionsClosed(signs.join(""));
      assert.ok(closed.startsWith(signs.join("")));
      assert.equal(withDirectionsClosed(closed), closed);
    }),
  );
});
