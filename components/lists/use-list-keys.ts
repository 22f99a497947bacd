"use client";

import { type RefObject, useEffect } from "react";
import { singleKeysAreOn } from "#components/shell/single-keys.ts";

type Actions = {
  readonly search: () => void;
  /** Undefined where the person may not. */
  readonly create: (() => void) | undefined;
  readonly edit: ((id: string) => void) | undefined;
  readonly select: (id: string) => void;
};

/**
 * The keys of a list: `/` search, `j` and `k` next and previous row, `x` select, `e` edit, `n` new; Enter follows the
 * link that has the focus by itself. Never while something is typed, a dialog is open or a key of the browser is meant.
 */
export function useListKeys(rows: RefObject<HTMLElement | null>, actions: Actions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isElsewhere(event.target)) {
        if (event.key === "ArrowDown" && event.target instanceof HTMLInputElement)
          if (event.target.type === "search" && move(rows.current, 1)) event.preventDefault();
        return;
      }
      if (singleKeysAreOn() && act(event.key, rows.current, actions)) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [rows, actions]);
}

/** Does what a key stands for; false where it stands for nothing here. */
function act(key: string, rows: HTMLElement | null, actions: Actions): boolean {
  const id = document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;
  switch (key) {
    case "/":
      actions.search();
      return true;
    case "n":
      actions.create?.();
      return actions.create !== undefined;
    case "j":
      return move(rows, 1);
    case "k":
      return move(rows, -1);
    case "x":
      if (id !== undefined) actions.select(id);
      return id !== undefined;
    case "e":
      if (id !== undefined) actions.edit?.(id);
      return id !== undefined;
    default:
      return false;
  }
}

/** Moves the focus to the link of the next or previous row; from anywhere else to the first. */
function move(rows: HTMLElement | null, step: 1 | -1): boolean {
  const links = [...(rows?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
  const row = document.activeElement?.closest("[data-row]");
  const at = links.findIndex((link) => link.closest("[data-row]") === row);
  const next = at === -1 ? links[0] : links[at + step];
  next?.focus();
  return next !== undefined;
}

const typable = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    (target.closest(typable) !== null || target.closest("[role=dialog], [role=menu]") !== null)
  );
}
