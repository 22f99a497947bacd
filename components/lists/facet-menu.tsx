import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { matches } from "#components/i18n/search.ts";
import { formatNumber } from "#components/i18n/format.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { Facet } from "#register/facets.ts";
import { facetsQuery, type ListRequest } from "#queries/lists.ts";
import type { Collection } from "#register/registry.ts";
import type { AddressChanges } from "./list-address.ts";

export type FacetProps = {
  collection: Collection;
  list: ListRequest;
  onChange: (changes: AddressChanges) => void;
};

/** A button that opens the choices of one facet. */
export function FacetButton({ facet, ...props }: FacetProps & { facet: Facet }) {
  const locale = useLocale();
  const { list } = useTexts();
  const label = facet.label[locale];
  const chosen = props.list.filters[facet.path] ?? [];
  return (
    <Popover
      label={list.filterBy(label)}
      trigger={
        <Button className={chosen.length > 0 ? "border-accent bg-accent-tint" : ""}>
          {label}
          {chosen.length > 0 && <span className="numeric text-accent">{chosen.length}</span>}
          <Icon name="down" className="size-3" />
        </Button>
      }
    >
      <FacetValues {...props} facet={facet} />
    </Popover>
  );
}

/** Every further facet behind one button: first which, then its choices. */
export function MoreFacets({ facets, ...props }: FacetProps & { facets: readonly Facet[] }) {
  const locale = useLocale();
  const { list } = useTexts();
  const [path, setPath] = useState<string | null>(null);
  const facet = facets.find((one) => one.path === path);
  return (
    <Popover
      label={list.moreFilters}
      trigger={
        <Button>
          {list.moreFilters}
          <Icon name="down" className="size-3" />
        </Button>
      }
    >
      {facet === undefined ? (
        <ul>
          {facets.map((one) => (
            <li key={one.path}>
              <Button
                variant="quiet"
                className="w-full justify-between"
                onPress={() => setPath(one.path)}
              >
                {one.label[locale]}
                <Icon name="forward" className="size-3" />
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <Button variant="quiet" size="small" onPress={() => setPath(null)}>
            <Icon name="back" className="size-3" />
            {list.moreFilters}
          </Button>
          <FacetValues {...props} facet={facet} />
        </>
      )}
    </Popover>
  );
}

const fewValues = 8;

function FacetValues({ collection, list: wanted, facet, onChange }: FacetProps & { facet: Facet }) {
  const locale = useLocale();
  const { list } = useTexts();
  const [typed, setTyped] = useState("");
  const counts = useQuery({ ...facetsQuery(collection, wanted), placeholderData: (last) => last });
  const chosen = wanted.filters[facet.path] ?? [];
  if (counts.isError) {
    return <ErrorState error={counts.error} onRetry={() => counts.refetch()} />;
  }
  if (counts.data === undefined) return <Skeleton lines={4} />;
  const values = counts.data.items.find(({ path }) => path === facet.path)?.values ?? [];
  const shown = values.filter(({ name }) => matches(typed, name));
  const toggle = (value: string) => {
    const others = chosen.filter((one) => one !== value);
    onChange({ [facet.path]: others.length < chosen.length ? others : [...chosen, value] });
  };
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className="mb-1 font-medium">{facet.label[locale]}</legend>
      {values.length > fewValues && (
        <input
          className="control"
          aria-label={list.findValue}
          placeholder={list.findValue}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {shown.length === 0 && <p className="text-muted">{list.noValues}</p>}
      {shown.map(({ value, name, count }) => (
        <label key={value} className="flex min-h-7 items-center gap-2">
          <input
            type="checkbox"
            className="size-4 shrink-0 accent-accent"
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          <span className="min-w-0 flex-1 break-words">{value === "" ? list.noneSaid : name}</span>
          <span className="numeric text-muted">{formatNumber(count, locale)}</span>
        </label>
      ))}
    </fieldset>
  );
}
