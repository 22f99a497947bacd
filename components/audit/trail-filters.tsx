"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trailActions } from "#access/trail-actions.ts";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { AllRecordNames, useNames } from "#components/register/names-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { DateField, TextField } from "#components/ui/text-field.tsx";
import { actorsQuery, type TrailRequest, type trailFilters } from "#queries/audit.ts";
import { collections, entityOf } from "#register/registry.ts";

type Filter = (typeof trailFilters)[number];
type Props = { wanted: TrailRequest; onChange: (filter: Filter, value: string) => void };

/** What the trail is narrowed by. */
export function TrailFilters({ wanted, onChange }: Props) {
  const { trail: words, list } = useTexts();
  const locale = useLocale();
  const { data: people } = useQuery(actorsQuery());
  const set = (filter: Filter) => (value: string | null) => onChange(filter, value ?? "");
  return (
    <search className="grid grid-cols-2 gap-3 lg:grid-cols-3" data-print="no">
      <Words key={wanted.q ?? ""} words={wanted.q ?? ""} onSearch={set("q")} />
      <Select
        id="actor"
        label={words.person}
        empty={list.any}
        value={wanted.actor || null}
        options={(people?.items ?? []).map(({ id, name }) => ({ id, label: name }))}
        onChange={set("actor")}
      />
      <Select
        id="action"
        label={words.action}
        empty={list.any}
        value={wanted.action || null}
        options={Object.entries(trailActions).map(([id, label]) => ({ id, label: label[locale] }))}
        onChange={set("action")}
      />
      <Select
        id="entity"
        label={words.entity}
        empty={list.any}
        value={wanted.entity || null}
        options={collections.map((collection) => {
          const { name, label } = entityOf(collection);
          return { id: name, label: label[locale] };
        })}
        onChange={set("entity")}
      />
      <DateField id="from" label={words.from} value={wanted.from ?? ""} onChange={set("from")} />
      <DateField id="to" label={words.to} value={wanted.to ?? ""} onChange={set("to")} />
      {wanted.record !== undefined && wanted.record !== "" && (
        <AllRecordNames>
          <OneRecord id={wanted.record} onAll={() => onChange("record", "")} />
        </AllRecordNames>
      )}
    </search>
  );
}

/** Words are looked for when they are complete: each search walks through thousands of entries. */
function Words({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const { trail } = useTexts();
  const [typed, setTyped] = useState(words);
  return (
    <form
      className="col-span-full flex items-end gap-2 sm:max-w-md"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <div className="min-w-0 flex-1">
        <TextField
          id="q"
          type="search"
          label={trail.search}
          help={trail.searchHelp}
          value={typed}
          onChange={setTyped}
        />
      </div>
      <Button type="submit">{trail.look}</Button>
    </form>
  );
}

/** The one record that is looked at, and the way back to all. */
function OneRecord({ id, onAll }: { id: string; onAll: () => void }) {
  const { common, trail: words } = useTexts();
  const names = useNames();
  const kinds = collections.map((collection) => entityOf(collection).name);
  const name = kinds.map((kind) => names.record(kind, id)).find((found) => found !== id) ?? id;
  return (
    <p className="col-span-full flex flex-wrap items-center gap-3">
      <span>
        {common.labelled(words.record, "")}
        <span className="font-medium">{name}</span>
      </span>
      <Button size="small" onPress={onAll}>
        {words.noRecord}
      </Button>
    </p>
  );
}
