import assert from "node:assert/strict";
import { test } from "node:test";
import { recordsOfSix } from "#samples/organisations/six.ts";
import { entityOf } from "#register/registry.ts";
import { makeRegister } from "#register/register.ts";
import { riskFlagsOf } from "./risk.ts";
import { Draft } from "./testing/draft.ts";
import { at } from "./testing/words.ts";

const six = makeRegister(recordsOfSix(), at);

const idsOf = (id: string) => {
  const activity = six.find("activities", id);
  assert.ok(activity !== undefined);
  return riskFlagsOf(activity, six, at).map((flag) => flag.id);
};

test("the flags of an activity follow from what it records, the weightiest first", () => {
  assert.deepEqual(idsOf("merles-accounting"), []);
  assert.deepEqual(idsOf("merles-news"), ["usFramework", "thirdCountry"]);
  assert.deepEqual(idsOf("ombeline-care"), [
    "specialCategory",
    "nationalId",
    "dpiaRequired",
    "children",
    "dpiaPresumed",
    "vulnerableSubjects",
    "largeScale",
    "indirectSource",
  ]);
});

test("a transfer without a safeguard weighs most, as of the instant asked for", () => {
  const draft = new Draft();
  Object.assign(draft.transfer("news-transfer"), { countries: ["GB"], safeguards: [] });
  const register = draft.register();
  const activity = register.find("activities", "newsletter");
  assert.ok(activity !== undefined);
  const [heaviest] = riskFlagsOf(activity, register, at);
  assert.deepEqual([heaviest?.level, heaviest?.pointer], ["critical", "/involvements"]);
  assert.deepEqual(riskFlagsOf(activity, register, "2019-05-25T12:00:00.000Z"), []);
});

test("each flag leads to a field that an activity has", () => {
  const fields = Object.keys(entityOf("activities").fields);
  const pointers = six.records.activities
    .flatMap((activity) => riskFlagsOf(activity, six, at))
    .map(({ pointer }) => pointer.slice(1));
  assert.ok(pointers.length > 0);
  assert.deepEqual(
    pointers.filter((name) => !fields.includes(name)),
    [],
  );
});
