"use client";

import { type RefObject, useCallback, useState } from "react";
import type { AnyRecord } from "#queries/records.ts";
import type { Collection } from "#register/registry.ts";

/** Id → the version that was seen when it was selected: what a change of it is based on. */
export type Selected = ReadonlyMap<string, number>;

const none: Selected = new Map();

/** Which records of a list are selected; another list begins with none. */
export function useSelection(rows: RefObject<HTMLElement | null>, collection: Collection) {
  const [state, setState] = useState({ collection, selected: none });
  if (state.collection !== collection) setState({ collection, selected: none });
  const select = useCallback(
    (change: (selected: Map<string, number>) => void) =>
      setState((before) => {
        const selected = new Map(before.selected);
        change(selected);
        return { ...before, selected };
      }),
    [],
  );
  const toggle = useCallback(
    ({ id, version }: Pick<AnyRecord, "id" | "version">, isSelected: boolean) =>
      select((selected) => {
        if (isSelected) selected.set(id, version);
        else selected.delete(id);
      }),
    [select],
  );
  const toggleById = useCallback(
    (id: string) =>
      select((selected) => {
        const version = shownIn(rows.current).get(id);
        if (selected.delete(id) || version === undefined) return;
        selected.set(id, version);
      }),
    [select, rows],
  );
  const toggleShown = useCallback(
    (isSelected: boolean) =>
      select((selected) => {
        if (!isSelected) selected.clear();
        else for (const [id, version] of shownIn(rows.current)) selected.set(id, version);
      }),
    [select, rows],
  );
  const replace = useCallback(
    (selected: Selected) => setState((before) => ({ ...before, selected })),
    [],
  );
  return { selected: state.selected, toggle, toggleById, toggleShown, replace };
}

/** The records whose rows are in the page. */
function shownIn(rows: HTMLElement | null): Selected {
  const found = rows?.querySelectorAll<HTMLElement>("[data-row]") ?? [];
  return new Map(
    [...found].map(({ dataset }) => [dataset.row ?? "", Number(dataset.version)] as const),
  );
}
