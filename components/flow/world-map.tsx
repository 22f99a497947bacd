"use client";

import type { RefObject } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import type { Place } from "#queries/flow.ts";
import { groundKinds } from "#register/data-flow.ts";
import { GroundMark } from "./ground-mark.tsx";
import { otherLand, outlines, worldSize } from "./world.ts";

type Props = { places: readonly Place[]; drawing?: RefObject<SVGSVGElement | null> };

/** Where data are on a map of the world, each country marked with its weakest ground, and what the marks mean. */
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
    <div>
      <svg
        ref={drawing}
        role="img"
        aria-label={map.picture(places.length, missing)}
        viewBox={`0 0 ${worldSize.width} ${worldSize.height + 28}`}
        className="-mb-[2%] w-full"
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
        {/* The picture that is taken away carries its legend in itself; on the page it stands below, in its size. */}
        {shown.map((kind, at) => (
          <g key={kind} strokeWidth={1} className="hidden">
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
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-[0.8125rem]">
        {shown.map((kind) => (
          <li key={kind} className="inline-flex items-center gap-2">
            <svg viewBox="0 0 18 18" aria-hidden="true" className="size-4 shrink-0">
              <GroundMark kind={kind} x={9} y={9} size={6} />
            </svg>
            {map.grounds[kind]}
          </li>
        ))}
      </ul>
    </div>
  );
}
