"use client";

import type { RefObject } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { groundKinds, type Place } from "#queries/flow.ts";
import { GroundMark } from "./ground-mark.tsx";
import { otherLand, outlines, worldSize } from "./world.ts";

type Props = { places: readonly Place[]; drawing?: RefObject<SVGSVGElement | null> };

/** Where data are on a map of the world, each country marked with its weakest ground; the legend belongs to it. */
export function WorldMap({ places, drawing }: Props) {
  const { flow } = useTexts();
  const { map } = flow;
  const used = new Set(places.map(({ country }) => country));
  const missing = places.filter(({ grounds }) => grounds[0]?.kind === "none").length;
  const most = Math.max(1, ...places.map(({ kept, sent }) => kept + sent));
  const shown = groundKinds.filter((kind) =>
    places.some(({ grounds }) => grounds[0]?.kind === kind),
  );
  return (
    <svg
      ref={drawing}
      role="img"
      aria-label={map.picture(places.length, missing)}
      viewBox={`0 0 ${worldSize.width} ${worldSize.height + 28}`}
      className="w-full"
    >
      <g strokeWidth={0.5}>
        {otherLand.map((path) => (
          <path key={path} d={path} className="fill-sunken stroke-paper" />
        ))}
        {[...outlines].map(([code, { path }]) =>
          path === undefined ? null : (
            <path
              key={code}
              d={path}
              className={
                used.has(code) ? "fill-line-strong stroke-paper" : "fill-line stroke-paper"
              }
            />
          ),
        )}
      </g>
      <g strokeWidth={1}>
        {places.map(({ country, kept, sent, grounds }) => {
          const [x, y] = outlines.get(country)?.at ?? [];
          if (x === undefined || y === undefined) return null;
          const size = 5 + 6 * Math.sqrt((kept + sent) / most);
          return (
            <GroundMark key={country} kind={grounds[0]?.kind ?? "none"} x={x} y={y} size={size} />
          );
        })}
      </g>
      {shown.map((kind, at) => (
        <g key={kind} strokeWidth={1}>
          <GroundMark kind={kind} x={10 + at * 190} y={worldSize.height + 14} size={6} />
          <text
            x={24 + at * 190}
            y={worldSize.height + 19}
            fontSize={14}
            stroke="none"
            className="fill-ink"
          >
            {map.grounds[kind]}
          </text>
        </g>
      ))}
    </svg>
  );
}
