import assert from "node:assert/strict";
import { test } from "node:test";
import { cite } from "./cited.ts";
import { SaidSentence } from "./sentence.ts";
import { registerOf } from "./testing.ts";
import { said } from "./words.ts";

const [record] = registerOf({ parties: [{ id: "p", legalName: "Acme" }] }).current("parties");
assert.ok(record !== undefined);
const party = cite("parties", record);
const name = party.get("legalName");

function sentence() {
  const words = said("Acme, named twice", [name, [party, name]]);
  return new SaidSentence("recipient.name:p", "recipient.name", words, (text) => text);
}

const origins = [name.origin, party.origin];

test("a sentence tells each place it was made from once, in the order of first mention", () => {
  assert.deepEqual(sentence().origins, origins);
});

test("whoever copies a sentence or sends it has its origins too, as of any other sentence", () => {
  assert.deepEqual({ ...sentence() }.origins, origins);
  assert.deepEqual(structuredClone(sentence()).origins, origins);
  assert.deepEqual(Object.keys(JSON.parse(JSON.stringify(sentence()))), [
    "key",
    "template",
    "spans",
    "origins",
  ]);
});
