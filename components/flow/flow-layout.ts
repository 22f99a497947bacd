import type { Flow, FlowNode } from "#queries/flow.ts";
import { stations } from "#register/data-flow.ts";

/** A station in the drawing. */
export type PlacedNode = FlowNode & {
  readonly key: string;
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

/** Places the stations in columns, in the order given, and the lines between them. */
export function drawFlow({ nodes, links }: Pick<Flow, "nodes" | "links">): Drawing {
  const placed = stations.flatMap((station, column) =>
    nodes
      .filter((node) => node.station === station)
      .map((node, row): PlacedNode => {
        const at = { x: column * box.column, y: box.head + row * box.row };
        return { ...node, key: `${station}/${node.id ?? ""}`, ...at };
      }),
  );
  const byKey = new Map(placed.map((node) => [node.key, node]));
  const most = Math.max(1, ...links.map(({ activities }) => activities));
  const rows = Math.max(1, ...placed.map(({ y }) => (y - box.head) / box.row + 1));
  return {
    width: (stations.length - 1) * box.column + box.width,
    height: box.head + rows * box.row,
    nodes: placed,
    links: links.flatMap(({ from, to, activities }) => {
      const [start, end] = [byKey.get(from), byKey.get(to)];
      if (start === undefined || end === undefined) return [];
      const width = 1 + 5 * Math.sqrt(activities / most);
      return [{ key: `${from} ${to}`, path: curve(start, end), width }];
    }),
  };
}

function curve(from: PlacedNode, to: PlacedNode): string {
  const middle = box.height / 2;
  const [x1, y1] = [from.x + box.width, from.y + middle];
  const [x2, y2] = [to.x, to.y + middle];
  const bend = (x2 - x1) / 2;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
