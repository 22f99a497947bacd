import { useQuery } from "@tanstack/react-query";
import type { Ref } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { facetsOf } from "#register/facets.ts";
import type { Field } from "#register/field.ts";
import type { Locale } from "#register/locale.ts";
import { entityOf } from "#register/registry.ts";
import { facetsQuery } from "#queries/lists.ts";
import { FacetButton, type FacetProps, MoreFacets } from "./facet-menu.tsx";
import { SearchBox } from "./search-box.tsx";

type Props = FacetProps & {
  searchRef: Ref<HTMLInputElement>;
  onSearch: (q: string) => void;
  children?: React.ReactNode;
};

const facetsAtHand = 3;

/** Search, filters and what else narrows or shapes a list; below them, the filters in use. */
export function FilterBar({ searchRef, onSearch, children, ...props }: Props) {
  const { list } = useTexts();
  const facets = facetsOf(props.collection);
  const more = facets.slice(facetsAtHand);
  return (
    <search aria-label={list.search} className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2" data-print="no">
        <SearchBox ref={searchRef} value={props.list.q} onChange={onSearch} />
        {facets.slice(0, facetsAtHand).map((facet) => (
          <FacetButton key={facet.path} {...props} facet={facet} />
        ))}
        {more.length > 0 && <MoreFacets {...props} facets={more} />}
        {children}
      </div>
      {props.list.q !== "" && <p className="hidden print:block">{list.searched(props.list.q)}</p>}
      {Object.keys(props.list.filters).length > 0 && <UsedFilters {...props} />}
    </search>
  );
}

function UsedFilters({ collection, list: wanted, onChange }: FacetProps) {
  const locale = useLocale();
  const { common, list } = useTexts();
  const { data } = useQuery({
    ...facetsQuery(collection, wanted),
    placeholderData: (last) => last,
  });
  const nameOf = (path: string, value: string) =>
    optionName(entityOf(collection).fields[path], value, locale) ??
    data?.items.find((facet) => facet.path === path)?.values.find((one) => one.value === value)
      ?.name ??
    value;
  return (
    <ul aria-label={list.filters} className="flex flex-wrap gap-1.5">
      {facetsOf(collection).flatMap(({ path, label }) =>
        (wanted.filters[path] ?? []).map((value) => {
          const text = common.labelled(
            label[locale],
            value === "" ? list.noneSaid : nameOf(path, value),
          );
          return (
            <li
              key={`${path}=${value}`}
              className="inline-flex max-w-full items-center rounded-sm border border-line bg-sunken pl-2 text-[0.8125rem] leading-6"
            >
              <span className="min-w-0 break-words">{text}</span>
              <button
                type="button"
                aria-label={list.removeFilter(text)}
                className="grid size-6 shrink-0 place-items-center text-muted hover:text-error"
                onClick={() =>
                  onChange({ [path]: wanted.filters[path]?.filter((one) => one !== value) ?? null })
                }
              >
                <Icon name="close" className="size-3" />
              </button>
            </li>
          );
        }),
      )}
      <li>
        <button
          type="button"
          className="min-h-6 px-1 text-[0.8125rem] text-accent underline"
          onClick={() =>
            onChange({
              q: null,
              ...Object.fromEntries(Object.keys(wanted.filters).map((path) => [path, null])),
            })
          }
        >
          {list.clear}
        </button>
      </li>
    </ul>
  );
}

/** The words of a short list are at hand; those of records and vocabularies come with the counts. */
function optionName(field: Field | undefined, value: string, locale: Locale): string | undefined {
  return field?.kind === "choice"
    ? field.options.find(({ id }) => id === value)?.[locale]
    : undefined;
}
