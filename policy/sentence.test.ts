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
  const { text, places } = said("Acme, named twice", [name, [party, name]]);
  return new SaidSentence("recipient.name:p", "recipient.name", [{ text }], places);
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

test("of sentences that read alike the first stands for all, with the places of each", () => {
  const other = {
    key: "recipient.name:q",
    template: "recipient.name",
    spans: [{ text: "Acme, named twice" }],
    origins: [{ collection: "parties", id: "q", version: 1, pointer: "/legalName" }],
  } as const;
  const both = SaidSentence.ofAlike(sentence(), [other]);
  assert.equal(both.key, "recipient.name:p");
  assert.deepEqual(both.origins, [...origins, ...other.origins]);
});
