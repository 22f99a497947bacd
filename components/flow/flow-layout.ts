import { type Flow, type FlowNode, type Station, stations } from "#queries/flow.ts";

/** A station in the drawing; `id` is null for those that are left out of it. */
export type PlacedNode = {
  readonly key: string;
  readonly station: Station;
  readonly id: string | null;
  readonly label: string | null;
  readonly activities: number;
  /** How many it stands for; 1 but for those that are left out. */
  readonly count: number;
  readonly x: number;
  readonly y: number;
};

export type PlacedLink = {
  readonly key: string;
  readonly path: string;
  /** Of the line, in units of the drawing. */
  readonly width: number;
};

export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
};

/** Measures of the drawing: a column of boxes per station, with room for the lines in between. */
export const box = { width: 176, height: 26, row: 34, column: 236, head: 32 } as const;

/** More in a column could not be told apart. */
const mostPerColumn = 18;

/** Places the stations in columns, the most used first, and the lines between them. */
export function drawFlow({ nodes, links }: Pick<Flow, "nodes" | "links">): Drawing {
  const placed = stations.flatMap((station, column) => {
    const own = nodes.filter((node) => node.station === station).sort(byUse);
    const shown = own.slice(0, own.length > mostPerColumn ? mostPerColumn - 1 : mostPerColumn);
    const left = own.slice(shown.length);
    const at = (row: number) => ({ x: column * box.column, y: box.head + row * box.row });
    const boxes = shown.map(
      (node, row): PlacedNode => ({ ...node, key: keyOf(node), count: 1, ...at(row) }),
    );
    if (left.length === 0) return boxes;
    const activities = left.reduce((sum, node) => sum + node.activities, 0);
    const others = { key: `${station}/`, station, id: null, label: null, activities };
    return [...boxes, { ...others, count: left.length, ...at(shown.length) }];
  });
  const byKey = new Map(placed.map((node) => [node.key, node]));
  const most = Math.max(1, ...links.map(({ activities }) => activities));
  const joined = new Map<string, { from: PlacedNode; to: PlacedNode; activities: number }>();
  for (const link of links) {
    const from = byKey.get(link.from) ?? byKey.get(`${stationOf(link.from)}/`);
    const to = byKey.get(link.to) ?? byKey.get(`${stationOf(link.to)}/`);
    if (from === undefined || to === undefined) continue;
    const key = `${from.key} ${to.key}`;
    const activities = (joined.get(key)?.activities ?? 0) + link.activities;
    joined.set(key, { from, to, activities });
  }
  const rows = Math.max(1, ...placed.map(({ y }) => (y - box.head) / box.row + 1));
  return {
    width: (stations.length - 1) * box.column + box.width,
    height: box.head + rows * box.row,
    nodes: placed,
    links: [...joined].map(([key, { from, to, activities }]) => ({
      key,
      path: curve(from, to),
      width: 1 + 5 * Math.sqrt(Math.min(1, activities / most)),
    })),
  };
}

const keyOf = ({ station, id }: FlowNode): string => `${station}/${id}`;
const stationOf = (key: string): string => key.slice(0, key.indexOf("/"));

function byUse(a: FlowNode, b: FlowNode): number {
  return b.activities - a.activities || (a.id < b.id ? -1 : 1);
}

function curve(from: PlacedNode, to: PlacedNode): string {
  const middle = box.height / 2;
  const [x1, y1] = [from.x + box.width, from.y + middle];
  const [x2, y2] = [to.x, to.y + middle];
  const bend = (x2 - x1) / 2;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
