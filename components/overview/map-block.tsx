"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { useNames } from "#components/register/names-context.tsx";
import { flowHref } from "#components/flow/flow-filter.ts";
import { Link } from "#components/ui/link.tsx";
import { placesQuery } from "#queries/flow.ts";
import { Block } from "./block.tsx";

// The outlines of the world come after everything else.
const WorldMap = dynamic(() =>
  import("#components/flow/world-map.tsx").then((module) => module.WorldMap),
);

/** Where data are, at a glance: the map, and the countries that lack a ground by name. */
export function MapBlock() {
  const { common, flow } = useTexts();
  const { map } = flow;
  const names = useNames();
  const { data } = useQuery(placesQuery());
  const places = data?.items ?? [];
  const missing = places.filter(({ grounds }) => grounds[0]?.kind === "none");
  return (
    <Block id="map" title={map.title} action={<Link href="/map">{map.whole}</Link>}>
      <div className="aspect-[960/498]">
        {data !== undefined &&
          (places.length === 0 ? (
            <p className="text-muted">{map.empty}</p>
          ) : (
            <WorldMap places={places} />
          ))}
      </div>
      {missing.length > 0 && (
        <p className="text-error">
          {common.labelled(map.grounds.none, "")}
          {missing.map(({ country }, at) => (
            <span key={country}>
              {at > 0 && ", "}
              <Link href={flowHref({ country })}>{names.country(country)}</Link>
            </span>
          ))}
        </p>
      )}
    </Block>
  );
}
