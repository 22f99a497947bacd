import assert from "node:assert/strict";
import { test } from "node:test";
import { passages } from "./passages.ts";

const named = (id: string) => ({ id, label: id });

/** The flow of activities that each send data to some parties. */
function flowOf(sent: Readonly<Record<string, readonly string[]>>) {
  const { pass, summary } = passages();
  for (const [activity, parties] of Object.entries(sent)) {
    const { node, link } = pass(activity);
    const own = node("activity", named(activity));
    for (const party of parties) link(own, node("party", named(party)));
  }
  return summary();
}

const thousands = (party: (at: number) => string) =>
  flowOf(Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`a${at}`, [party(at)]])));

test("what many activities pass comes before what few do", () => {
  const { nodes } = flowOf({ a: ["few", "many"], b: ["many"] });
  const parties = nodes.filter(({ station }) => station === "party");
  assert.deepEqual(
    parties.map(({ id, activities }) => [id, activities]),
    [
      ["many", 2],
      ["few", 1],
    ],
  );
});

test("of two thousand activities a few are told apart, and the rest is one that stands for all others", () => {
  const { nodes, links } = thousands(() => "p");
  const activities = nodes.filter(({ station }) => station === "activity");
  assert.equal(activities.length, 18);
  assert.equal(
    activities.reduce((sum, { count }) => sum + count, 0),
    2000,
  );
  assert.equal(links.length, 18);
  assert.equal(links.find(({ from }) => from === "activity/")?.activities, 1983);
});

test("an activity that sends data to several of the rest is counted once", () => {
  const parties = Array.from({ length: 30 }, (_, at) => `p${at}`);
  const { nodes, links } = flowOf({ a: parties, b: parties });
  const rest = nodes.find(({ station, id }) => station === "party" && id === null);
  assert.deepEqual([rest?.count, rest?.activities], [13, 2]);
  assert.deepEqual(
    links.filter(({ to }) => to === "party/").map(({ activities }) => activities),
    [1, 1],
  );
});
