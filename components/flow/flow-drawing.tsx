"use client";

import { type RefObject, useMemo } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { PlainLink } from "#components/ui/link.tsx";
import type { Flow } from "#queries/flow.ts";
import { stations } from "#register/data-flow.ts";
import { box, drawFlow, type PlacedNode } from "./flow-layout.ts";

type Props = {
  flow: Flow;
  drawing: RefObject<SVGSVGElement | null>;
  /** What a station is called. */
  nameOf: (node: Pick<PlacedNode, "station" | "id" | "label">) => string;
  /** The address that shows only what passes a station. */
  hrefOf: (node: Pick<PlacedNode, "station" | "id">) => string;
};

/** The data flow as columns of stations with lines between them; each station leads to what passes it. */
export function FlowDrawing({ flow, drawing, nameOf, hrefOf }: Props) {
  const { flow: words } = useTexts();
  const { width, height, nodes, links } = useMemo(() => drawFlow(flow), [flow]);
  return (
    // A region that scrolls must be focusable, or the keyboard cannot scroll it (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={words.drawing} tabIndex={0} className="overflow-x-auto">
      <svg
        ref={drawing}
        viewBox={`0 0 ${width} ${height}`}
        className="min-w-[56rem] text-ink"
        role="group"
        aria-label={words.drawing}
      >
        <g aria-hidden="true" fill="none" className="stroke-line-strong">
          {links.map(({ key, path, width: thickness }) => (
            <path key={key} d={path} strokeWidth={thickness} strokeOpacity={0.35} />
          ))}
        </g>
        {stations.map((station, column) => (
          <text
            key={station}
            x={column * box.column}
            y={16}
            fontSize={12}
            fontWeight={600}
            className="fill-muted"
          >
            {words.stations[station]}
          </text>
        ))}
        {nodes.map((node) => (
          <Station key={node.key} node={node} nameOf={nameOf} hrefOf={hrefOf} />
        ))}
      </svg>
    </div>
  );
}

const longest = 25;

function Station({
  node,
  nameOf,
  hrefOf,
}: Pick<Props, "nameOf" | "hrefOf"> & { node: PlacedNode }) {
  const { flow: words } = useTexts();
  const name = node.id === null ? words.others(node.count) : nameOf(node);
  const shown = name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
  const passes = words.pass(name, words.activities(node.activities));
  const shape = (
    <>
      <rect
        x={node.x + 0.5}
        y={node.y + 0.5}
        width={box.width - 1}
        height={box.height - 1}
        rx={3}
        className={node.id === null ? "fill-sunken stroke-line" : "fill-surface stroke-line-strong"}
      />
      <text x={node.x + 8} y={node.y + 17} fontSize={12} className="fill-ink" stroke="none">
        {shown}
      </text>
      <title>{name}</title>
    </>
  );
  if (node.id === null) return <g>{shape}</g>;
  return (
    <PlainLink
      href={hrefOf(node)}
      scroll={false}
      aria-label={shown === name ? passes : `${shown} (${passes})`}
    >
      {shape}
    </PlainLink>
  );
}
