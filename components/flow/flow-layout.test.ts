import assert from "node:assert/strict";
import { test } from "node:test";
import type { FlowNode } from "#queries/flow.ts";
import { drawFlow } from "./flow-layout.ts";

const node = (station: FlowNode["station"], id: string, activities = 1): FlowNode => ({
  station,
  id,
  label: id,
  activities,
});

test("what many activities pass stands above what few do", () => {
  const { nodes } = drawFlow({
    nodes: [node("party", "few"), node("party", "many", 9)],
    links: [],
  });
  const height = (id: string) => nodes.find((one) => one.id === id)?.y ?? 0;
  assert.ok(height("many") < height("few"));
});

test("of two thousand activities the most used are drawn, and the rest is one box that keeps its lines", () => {
  const activities = Array.from({ length: 2000 }, (_, at) => node("activity", `a${at}`));
  const links = activities.map(({ id }) => ({
    from: `activity/${id}`,
    to: "party/p",
    activities: 1,
  }));
  const drawing = drawFlow({ nodes: [...activities, node("party", "p", 2000)], links });
  const column = drawing.nodes.filter(({ station }) => station === "activity");
  assert.equal(column.length, 18);
  assert.equal(
    column.reduce((sum, { count }) => sum + count, 0),
    2000,
  );
  assert.equal(drawing.links.length, 18);
});

test("no two boxes lie on each other", () => {
  const nodes = Array.from({ length: 40 }, (_, at) =>
    node(at % 2 === 0 ? "point" : "country", `n${at}`),
  );
  const places = drawFlow({ nodes, links: [] }).nodes.map(({ x, y }) => `${x} ${y}`);
  assert.equal(new Set(places).size, places.length);
});
