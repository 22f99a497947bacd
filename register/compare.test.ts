import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { inOrder, pairRows } from "./align.ts";
import { compareRecords, compareRegisters } from "./compare.ts";
import { recordOf, type Said } from "./complete.ts";
import { everyShape, generateRegister } from "./generate.ts";
import { makeRegister } from "./register.ts";
import { collections, type ValuesIn } from "./registry.ts";

const at = "2026-01-01T00:00:00.000Z";
const later = "2026-02-01T00:00:00.000Z";

const party = (said: Said<ValuesIn<"parties">>) =>
  recordOf("parties", "p", at, { legalName: "A", ...said });
const activity = (said: Said<ValuesIn<"activities">>) => recordOf("activities", "a", at, said);
const text = (en: string, changedAt = at) => ({ en: { text: en, changedAt } });

/** "pointer kind: before → after", which reads better in a failure. */
function differences(collection: "parties" | "activities", before: object, after: object) {
  return compareRecords(collection, before, after).map((difference) => {
    const { pointer, kind } = difference;
    const shown = [difference.before, difference.after].map((value) =>
      typeof value === "object" && value !== null && "id" in value ? value.id : value,
    );
    return `${pointer} ${kind}: ${JSON.stringify(shown[0])} → ${JSON.stringify(shown[1])}`;
  });
}

test("a changed field is told with what it said before and after", () => {
  const before = party({ phone: "1", active: true, aliases: ["x"] });
  const after = party({ phone: "2", email: "a@example.org", active: false });
  assert.deepEqual(differences("parties", before, after), [
    '/aliases removed: ["x"] → []',
    '/email added: null → "a@example.org"',
    '/phone changed: "1" → "2"',
    "/active changed: true → false",
  ]);
});

test("coming to know that there are no countries is a difference", () => {
  const before = party({ processingLocations: null });
  const after = party({ processingLocations: [] });
  assert.deepEqual(differences("parties", before, after), [
    "/processingLocations added: null → []",
  ]);
});

test("texts differ per language, and a new date alone is no difference", () => {
  const purpose = (en: string, changedAt: string) =>
    activity({
      purposes: [{ id: "p", name: { ...text(en, changedAt), fr: { text: "x", changedAt } } }],
    });
  assert.deepEqual(differences("activities", purpose("a", at), purpose("b", later)), [
    '/purposes/0/name/en changed: "a" → "b"',
  ]);
});

test("labels lead from the field to the difference, naming the part it is in", () => {
  const purpose = (url: string) =>
    activity({ purposes: [{ id: "p", name: text("Deliver"), partnerListUrl: url }] });
  const [found] = compareRecords(
    "activities",
    purpose("https://a.example"),
    purpose("https://b.example"),
  );
  assert.deepEqual(found?.labels, [
    { en: "Purposes", fr: "Finalités" },
    { en: "“Deliver”", fr: "«\u00A0Deliver\u00A0»" },
    { en: "List of partners", fr: "Liste des partenaires" },
  ]);
});

test("parts are recognised by their id: added, removed, moved and changed at once", () => {
  const ordered = (...ids: string[]) =>
    activity({ purposes: ids.map((id) => ({ id: id.slice(0, 1), name: text(id) })) });
  assert.deepEqual(
    differences("activities", ordered("a", "b", "c", "d"), ordered("d", "a", "c!", "e")),
    [
      "/purposes/0 moved: 3 → 0",
      '/purposes/2/name/en changed: "c" → "c!"',
      '/purposes/3 added: undefined → "e"',
      '/purposes/1 removed: "b" → undefined',
    ],
  );
});

test("a row put between others is one addition", () => {
  const laws = (...names: string[]) =>
    activity({
      purposes: [
        {
          id: "p",
          name: text("x"),
          grounds: [
            { id: "g", basis: "consent", laws: names.map((name) => ({ text: text(name) })) },
          ],
        },
      ],
    });
  const found = compareRecords("activities", laws("A", "B", "C"), laws("A", "X", "B", "C"));
  assert.deepEqual(
    found.map(({ pointer, kind }) => `${pointer} ${kind}`),
    ["/purposes/0/grounds/0/laws/1 added"],
  );
  assert.deepEqual(differences("activities", laws("A", "B"), laws("A", "C")), [
    '/purposes/0/grounds/0/laws/1/text/en changed: "B" → "C"',
  ]);
});

test("a group is compared field by field, also when there was none before", () => {
  const after = party({ dueDiligence: { reference: "R" } });
  assert.deepEqual(differences("parties", party({}), after), [
    '/dueDiligence/reference added: null → "R"',
  ]);
  assert.deepEqual(differences("parties", after, party({})), [
    '/dueDiligence/reference removed: "R" → null',
  ]);
});

test("a record equals itself, and two different ones never compare as equal", () => {
  const { records } = everyShape();
  for (const collection of collections) {
    for (const a of records[collection]) {
      assert.deepEqual(compareRecords(collection, a, structuredClone(a)), []);
      for (const b of records[collection]) {
        if (a !== b) assert.notDeepEqual(compareRecords(collection, a, b), [], `${a.id}, ${b.id}`);
      }
    }
  }
});

test("two instants of the register: what came, went and changed; archived counts as gone", () => {
  const one = { ...party({}), id: "one" };
  const two = { ...party({}), id: "two" };
  const before = makeRegister({ parties: [one, two] }, at);
  const after = makeRegister(
    {
      parties: [
        { ...one, phone: "1" },
        { ...two, archivedAt: later },
        { ...two, id: "three" },
      ],
    },
    later,
  );
  assert.deepEqual(
    compareRegisters(before, after).map(({ id, kind }) => `${id} ${kind}`),
    ["one changed", "three added", "two removed"],
  );
  const same = generateRegister({ seed: 1, activities: 5 });
  assert.deepEqual(compareRegisters(same, same), []);
});

test("the pairs of rows name each row once, and equal rows are never told apart in order", () => {
  const rows = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 });
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const pairs = pairRows(before, after);
      const named = (side: "before" | "after") =>
        pairs.map((pair) => pair[side]).filter((position) => position !== undefined);
      assert.deepEqual(named("before"), [...before.keys()]);
      assert.deepEqual(named("after"), [...after.keys()]);
      if (before.join() === after.join())
        assert.ok(pairs.every((pair) => pair.before === pair.after));
    }),
  );
});

test("what stayed in order is in ascending order and as much as possible", () => {
  assert.deepEqual([...inOrder([3, 0, 1, 2])].sort(), [1, 2, 3]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 9 }), (numbers) => {
      const kept = [...inOrder(numbers)].sort((a, b) => a - b).map((index) => numbers[index] ?? -1);
      assert.deepEqual(
        kept,
        kept.toSorted((a, b) => a - b),
      );
      let longest = 0;
      for (let mask = 0; mask < 2 ** numbers.length; mask++) {
        const chosen = numbers.filter((_, index) => (mask >> index) & 1);
        if (chosen.every((value, index) => index === 0 || (chosen[index - 1] ?? 0) < value)) {
          longest = Math.max(longest, chosen.length);
        }
      }
      assert.equal(kept.length, longest);
    }),
  );
});
