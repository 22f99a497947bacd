"use client";

import { useEffect, useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { ComboOption } from "#components/ui/combo-options.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { Texts } from "#components/i18n/texts.ts";
import type { ListRequest } from "#queries/records.ts";
import type { Field } from "#register/field.ts";
import type { Locale } from "#register/locale.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { filterColumns } from "./list-state.ts";
import type { Names } from "./names.ts";
import { useNames } from "./names-context.tsx";

type Props = {
  collection: Collection;
  wanted: ListRequest;
  onChange: (changes: Readonly<Record<string, string>>) => void;
};

const pauseMs = 250;

/** Search and one filter per column that has words to choose from. */
export function ListFilters({ collection, wanted, onChange }: Props) {
  const texts = useTexts();
  const locale = useLocale();
  const names = useNames();
  const { fields } = entityOf(collection);
  return (
    <search className="flex flex-wrap items-end gap-3" data-print="no">
      <SearchBox value={wanted.q ?? ""} onChange={(q) => onChange({ q })} />
      {filterColumns(collection).map((name) => {
        const field = fields[name];
        if (field === undefined) return null;
        return (
          <label key={name} className="grid gap-0.5 text-xs text-muted">
            {field.label[locale]}
            <select
              className="control w-auto max-w-56"
              value={wanted.filters[name] ?? ""}
              onChange={(event) => onChange({ [name]: event.target.value })}
            >
              <option value="">{texts.list.any}</option>
              {choicesOf(field, names, locale, texts).map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        );
      })}
      <div className="py-1">
        <Checkbox
          label={texts.list.archived}
          checked={wanted.archived === true}
          onChange={(archived) => onChange({ archived: archived ? "true" : "" })}
        />
      </div>
    </search>
  );
}

/** What a filter can be set to. */
function choicesOf(
  field: Field,
  names: Names,
  locale: Locale,
  texts: Texts,
): readonly ComboOption[] {
  switch (field.kind) {
    case "choice":
      return field.options.map((option) => ({ id: option.id, label: option[locale] }));
    case "term":
      return names.terms(field.vocabularies);
    case "ref":
      return names.records(field.to);
    case "country":
      return names.countries();
    default:
      return [
        { id: "true", label: texts.answers.yes },
        { id: "false", label: texts.answers.no },
      ];
  }
}

function SearchBox({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { list } = useTexts();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }

  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);

  return (
    <label className="relative grid w-full gap-0.5 text-xs text-muted sm:w-72">
      {list.search}
      <input
        type="search"
        className="control pl-8"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Icon name="search" className="absolute bottom-2.5 left-2.5" />
    </label>
  );
}
