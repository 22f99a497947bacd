import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { emptyRecord } from "#register/empty.ts";
import { activity } from "#register/entities/activity.ts";
import type { FormValues } from "../form-value.ts";
import { type Merge, mergeRecords } from "./merge-records.ts";
import { same } from "./same.ts";
import { settled } from "./settle.ts";

const text = (en: string, fr?: string) => ({
  en: { text: en, changedAt: null },
  ...(fr === undefined ? {} : { fr: { text: fr, changedAt: null } }),
});
const ground = (id: string, basis: string) => ({ id, basis, laws: [] });
const purpose = (id: string, name: string, ...grounds: object[]) => ({
  id,
  name: text(name),
  grounds,
});

const base: FormValues = {
  ...emptyRecord("activities"),
  reference: "T-1",
  name: text("Orders", "Commandes"),
  tags: ["shop", "2026"],
  purposes: [
    purpose("p1", "delivering", ground("g1", "contract")),
    purpose("p2", "news", ground("g2", "consent")),
  ],
  dpia: null,
};

const merge = (mine: object, theirs: object): Merge =>
  mergeRecords(activity.fields, base, { ...base, ...mine }, { ...base, ...theirs });

const pointers = (found: Merge["collisions"]) => found.map(({ pointer }) => pointer);

test("changes of different fields are both kept without a question", () => {
  const merged = merge({ department: "Sales" }, { ownerName: "Ada" });
  assert.deepEqual(merged.collisions, []);
  assert.deepEqual(pointers(merged.taken), ["/ownerName"]);
  assert.equal(merged.values["department"], "Sales");
  assert.equal(merged.values["ownerName"], "Ada");
});

test("two people who work on different purposes of one activity do not collide", () => {
  const [first, second] = base["purposes"] as readonly FormValues[];
  const merged = merge(
    { purposes: [{ ...first, name: text("delivering your orders") }, second] },
    { purposes: [first, { ...second, name: text("our news") }, purpose("p3", "statistics")] },
  );
  assert.deepEqual(merged.collisions, []);
  const names = (merged.values["purposes"] as readonly FormValues[]).map((one) => one["name"]);
  assert.deepEqual(names, [text("delivering your orders"), text("our news"), text("statistics")]);
});

test("the English of one person and the French of another are both kept", () => {
  const merged = merge({ name: text("Orders", "Achats") }, { name: text("Sales", "Commandes") });
  assert.deepEqual(merged.collisions, []);
  assert.deepEqual(merged.values["name"], text("Sales", "Achats"));
});

test("where both changed one text of one purpose, exactly that text has to be chosen", () => {
  const [first, second] = base["purposes"] as readonly FormValues[];
  const merged = merge(
    { purposes: [{ ...first, name: text("mine") }, second] },
    { purposes: [{ ...first, name: text("theirs") }, second] },
  );
  assert.deepEqual(pointers(merged.collisions), ["/purposes/0/name/en"]);
  const names = (choice: "mine" | "theirs") =>
    (settled(merged, { "/purposes/0/name/en": choice })["purposes"] as readonly FormValues[])[0];
  assert.deepEqual(names("mine")?.["name"], text("mine"));
  assert.deepEqual(names("theirs")?.["name"], text("theirs"));
});

test("a long text that both wrote in can be kept twice, one after the other", () => {
  const merged = merge({ notes: "I called them." }, { notes: "They wrote." });
  assert.equal(settled(merged, { "/notes": "both" })["notes"], "They wrote.\n\nI called them.");
});

test("a purpose that one removed and the other changed is a choice, and both answers hold", () => {
  const [first, second] = base["purposes"] as readonly FormValues[];
  const merged = merge(
    { purposes: [second] },
    { purposes: [{ ...first, name: text("theirs") }, second] },
  );
  assert.deepEqual(pointers(merged.collisions), ["/purposes/0"]);
  const ids = (choice: "mine" | "theirs") =>
    (settled(merged, { "/purposes/0": choice })["purposes"] as readonly FormValues[]).map(
      (one) => one["id"],
    );
  assert.deepEqual(ids("mine"), ["p2"]);
  assert.deepEqual(ids("theirs"), ["p1", "p2"]);
});

test("a purpose that only the other person removed goes, and is named", () => {
  const [first] = base["purposes"] as readonly FormValues[];
  const merged = merge({ department: "Sales" }, { purposes: [first] });
  assert.deepEqual(merged.collisions, []);
  const ids = (merged.values["purposes"] as readonly FormValues[]).map((one) => one["id"]);
  assert.deepEqual(ids, ["p1"]);
  assert.equal(merged.taken.length, 1);
});

test("lists of words take in what both added and lose what either took away", () => {
  const merged = merge({ tags: ["shop", "b2b"] }, { tags: ["shop", "2026", "web"] });
  assert.deepEqual(merged.collisions, []);
  assert.deepEqual(merged.values["tags"], ["shop", "b2b", "web"]);
});

test("the order that only one of them changed is kept", () => {
  const [first, second] = base["purposes"] as readonly FormValues[];
  const merged = merge(
    { purposes: [{ ...first, name: text("mine") }, second] },
    { purposes: [second, first] },
  );
  const ids = (merged.values["purposes"] as readonly FormValues[]).map((one) => one["id"]);
  assert.deepEqual(ids, ["p2", "p1"]);
});

test("groups that one left empty are filled by what the other says", () => {
  const merged = merge(
    { dpia: { required: "no" } },
    { dpia: { required: null, screenedBy: "Ada" } },
  );
  assert.deepEqual(merged.collisions, []);
  const { required, screenedBy } = merged.values["dpia"] as FormValues;
  assert.deepEqual([required, screenedBy], ["no", "Ada"]);
});

test("nothing that one person changed alone is ever lost, whatever the other did", () => {
  const names = ["reference", "department", "ownerName", "notes"] as const;
  const value = fc.constantFrom<unknown>("a", "b", "c", null);
  const tags = fc.uniqueArray(fc.constantFrom("x", "y", "z"));
  const state = fc.record({
    reference: value,
    department: value,
    ownerName: value,
    notes: value,
    tags,
  });
  fc.assert(
    fc.property(state, state, state, (start, mine, theirs) => {
      const merged = mergeRecords(activity.fields, start, mine, theirs);
      for (const name of names) {
        const asked = merged.collisions.some(({ pointer }) => pointer === `/${name}`);
        const bothChanged = !same(mine[name], start[name]) && !same(theirs[name], start[name]);
        assert.equal(asked, bothChanged && !same(mine[name], theirs[name]), name);
        if (asked) continue;
        const expected = same(mine[name], start[name]) ? theirs[name] : mine[name];
        assert.deepEqual(merged.values[name], expected);
      }
      const result = merged.values["tags"] as readonly string[];
      for (const tag of ["x", "y", "z"]) {
        const [was, is, other] = [start, mine, theirs].map((one) =>
          (one.tags as readonly string[]).includes(tag),
        );
        assert.equal(result.includes(tag), was ? is && other : is || other);
      }
    }),
  );
});
