import { type Station, stations } from "#register/data-flow.ts";

/** What a station is called; words of vocabularies and countries go by their id. */
export type Named = { readonly id: string; readonly label: string | null };

/** One station, or those of its kind that are too many to be told apart: their `id` is null. */
export type FlowNode = {
  readonly station: Station;
  readonly id: string | null;
  readonly label: string | null;
  /** How many activities pass it. */
  readonly activities: number;
  /** How many stations it stands for. */
  readonly count: number;
};

/** What passes from one station to the next, by "station/id"; without an id it is those that are too many. */
export type FlowLink = { readonly from: string; readonly to: string; readonly activities: number };

/** Of each kind; more could not be told apart, and a register has thousands. */
const mostOfAKind = 18;

type Node = Named & {
  readonly station: Station;
  readonly key: string;
  readonly passing: Set<string>;
};
type Link = { readonly from: Node; readonly to: Node; readonly passing: Set<string> };

/** What passes between stations, gathered one activity after the other. */
export type Passages = {
  /** Notes the stations of an activity and the ways between them. */
  readonly pass: (activityId: string) => {
    readonly node: (station: Station, named: Named) => Node;
    readonly link: (from: Node, to: Node) => void;
  };
  /** The most used stations of each kind, the rest as one, and what passes between them. */
  readonly summary: () => {
    readonly nodes: readonly FlowNode[];
    readonly links: readonly FlowLink[];
  };
};

/** Starts gathering. */
export function passages(): Passages {
  const nodes = new Map<string, Node>();
  const links = new Map<Node, Map<Node, Link>>();
  return {
    pass: (activityId) => ({
      node: (station, { id, label }) => {
        const key = `${station}/${id}`;
        const node = nodes.get(key) ?? { station, id, label, key, passing: new Set<string>() };
        node.passing.add(activityId);
        nodes.set(key, node);
        return node;
      },
      link: (from, to) => {
        const leaving = links.get(from) ?? new Map<Node, Link>();
        links.set(from, leaving);
        const link = leaving.get(to) ?? { from, to, passing: new Set<string>() };
        link.passing.add(activityId);
        leaving.set(to, link);
      },
    }),
    summary: () => {
      const ofKind = Map.groupBy(nodes.values(), ({ station }) => station);
      const kinds = stations.map((station) => {
        const own = (ofKind.get(station) ?? []).sort(byUse);
        const apart = own.length > mostOfAKind ? mostOfAKind - 1 : mostOfAKind;
        return { station, shown: own.slice(0, apart), rest: own.slice(apart) };
      });
      const shown = new Set(kinds.flatMap((kind) => kind.shown));
      return {
        nodes: kinds.flatMap((kind) => [
          ...kind.shown.map(told),
          ...together(kind.station, kind.rest),
        ]),
        links: joined(
          [...links.values()].flatMap((leaving) => [...leaving.values()]),
          (node) => (shown.has(node) ? node.key : `${node.station}/`),
        ),
      };
    },
  };
}

function joined(links: readonly Link[], keyOf: (node: Node) => string): readonly FlowLink[] {
  const ways = new Map<string, { from: string; to: string; passing: Set<string> }>();
  for (const link of links) {
    const [from, to] = [keyOf(link.from), keyOf(link.to)];
    const key = `${from} ${to}`;
    const way = ways.get(key) ?? { from, to, passing: new Set<string>() };
    for (const id of link.passing) way.passing.add(id);
    ways.set(key, way);
  }
  return [...ways.values()].map(({ passing, ...way }) => ({ ...way, activities: passing.size }));
}

function told({ station, id, label, passing }: Node): FlowNode {
  return { station, id, label, activities: passing.size, count: 1 };
}

/** Those that are not told apart, as one. */
function together(station: Station, rest: readonly Node[]): readonly FlowNode[] {
  if (rest.length === 0) return [];
  const passing = new Set(rest.flatMap((node) => [...node.passing]));
  return [{ station, id: null, label: null, activities: passing.size, count: rest.length }];
}

function byUse(a: Node, b: Node): number {
  return b.passing.size - a.passing.size || (a.id < b.id ? -1 : 1);
}
