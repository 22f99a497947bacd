import assert from "node:assert/strict";
import { test } from "node:test";
import type { FlowNode } from "#queries/flow.ts";
import { drawFlow } from "./flow-layout.ts";

const node = (station: FlowNode["station"], id: string | null, count = 1): FlowNode => ({
  station,
  id,
  label: id,
  activities: 1,
  count,
});

test("the first of a kind stands above the next", () => {
  const { nodes } = drawFlow({ nodes: [node("party", "many"), node("party", "few")], links: [] });
  const height = (id: string) => nodes.find((one) => one.id === id)?.y ?? 0;
  assert.ok(height("many") < height("few"));
});

test("the box that stands for the rest of its kind keeps its lines", () => {
  const { links } = drawFlow({
    nodes: [node("activity", "a"), node("activity", null, 1983), node("party", "p")],
    links: [{ from: "activity/", to: "party/p", activities: 1983 }],
  });
  assert.equal(links.length, 1);
});

test("no two boxes lie on each other", () => {
  const nodes = Array.from({ length: 40 }, (_, at) =>
    node(at % 2 === 0 ? "point" : "country", `n${at}`),
  );
  const places = drawFlow({ nodes, links: [] }).nodes.map(({ x, y }) => `${x} ${y}`);
  assert.equal(new Set(places).size, places.length);
});
