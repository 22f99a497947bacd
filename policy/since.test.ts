import assert from "node:assert/strict";
import { test } from "node:test";
import { everyShape, generateRegister } from "#register/generate.ts";
import { makeRegister } from "#register/register.ts";
import { changedSince, seenOf } from "./since.ts";

const register = everyShape();
const { parties } = register.records;
const [first, second] = parties;

test("a register has not changed since itself, nor since one with the same records", () => {
  assert.equal(changedSince(register)(seenOf(register))?.size, 0);
  const again = makeRegister(register.records, register.at);
  assert.equal(changedSince(again)(seenOf(register))?.size, 0);
});

test("what was changed, added or taken away is named, and nothing else", () => {
  assert.ok(first !== undefined && second !== undefined);
  const others = parties.slice(2);
  const now = [{ ...first, version: 9 }, { ...second, id: "zz-new" }, ...others];
  const after = makeRegister({ ...register.records, parties: now }, register.at);
  const changed = [first.id, second.id, "zz-new"].sort();
  assert.deepEqual([...(changedSince(after)(seenOf(register)) ?? [])].sort(), changed);
  assert.deepEqual([...(changedSince(register)(seenOf(after)) ?? [])].sort(), changed);
});

test("where more changed than a few, nobody tells what", () => {
  const large = generateRegister({ seed: 1, activities: 80 });
  const copies = makeRegister(structuredClone(large.records), large.at);
  assert.equal(changedSince(copies)(seenOf(large)), null);
});
