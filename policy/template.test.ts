import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "./template.ts";
import { isSaid, plain, said, unsaid, type Words } from "./words.ts";

const place = {
  origin: { collection: "claims", id: "c", version: 1, pointer: "/text" },
} as const;
const text = (words: Words) => (isSaid(words) ? plain(words) : null);

test("a sentence with an empty place is not said, and tells which field was empty", () => {
  const words = fill("Contact: {contact}.", { contact: unsaid(place) });
  assert.deepEqual(words, { unsaid: [place] });
});

test("a clause may stay empty", () => {
  assert.equal(text(fill("Stored{where_clause}.", { where_clause: unsaid(place) })), "Stored.");
});

test("a full stop is never doubled, and an abbreviation loses none", () => {
  const of = (value: string) => text(fill("Named: {x}.", { x: said(value) }));
  assert.equal(of("Stripe, Inc."), "Named: Stripe, Inc.");
  assert.equal(of("tax offices, etc."), "Named: tax offices, etc.");
  assert.equal(of("really?"), "Named: really?");
  assert.equal(text(fill("{x}, Dublin.", { x: said("Stripe, Inc.") })), "Stripe, Inc., Dublin.");
});

test("braces in what people typed are not places", () => {
  assert.equal(text(fill("{x}.", { x: said("{y} and $1") })), "{y} and $1.");
});

test("a place nobody provided for is an error of the program", () => {
  assert.throws(() => fill("{x}", {}), /Nothing is given for \{x\}/);
});
