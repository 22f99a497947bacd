"use client";

import { type RefObject, useEffect, useState } from "react";
import { BlockHeights } from "./block-heights.ts";

/** How far beyond the window rows are there already, in windows: scrolling shall not outrun them. */
const windowsAhead = 1.5;

type Near = {
  readonly first: number;
  readonly last: number;
  /** Pixels of the blocks that are left out, above and below. */
  readonly before: number;
  readonly after: number;
};

/** Which blocks of a long list are near the window, and how much room the others take. */
export function useBlockWindow(
  table: RefObject<HTMLElement | null>,
  total: number,
  rowsPerBlock: number,
  layout: string,
): Near {
  const [heights] = useState(() => new BlockHeights(rowsPerBlock));
  const [place, setPlace] = useState({ first: 0, last: 0, before: 0, after: 0, total: 0 });
  const blocks = Math.ceil(total / rowsPerBlock);

  useEffect(() => {
    let frame = 0;
    const look = () => {
      if (table.current === null) return;
      heights.measure(table.current, layout);
      const from = -table.current.getBoundingClientRect().top - windowsAhead * innerHeight;
      const until = from + (1 + 2 * windowsAhead) * innerHeight;
      const near: number[] = [];
      for (let block = 0, top = 0; block < blocks; block += 1) {
        const bottom = top + heights.between(block, block + 1, total);
        if (bottom > from && top < until) near.push(block);
        top = bottom;
      }
      const first = near[0] ?? blocks - 1;
      const last = near.at(-1) ?? first;
      const before = Math.round(heights.between(0, first, total));
      const after = Math.round(heights.between(last + 1, blocks, total));
      const next = { first, last, before, after, total };
      setPlace((known) => (isSame(known, next) ? known : next));
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    soon();
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("scroll", soon);
      removeEventListener("resize", soon);
    };
  }, [table, heights, total, blocks, layout]);

  // A list that has just become shorter has no block where the old one was looked at.
  const last = Math.max(0, Math.min(place.last, blocks - 1));
  return { ...place, first: Math.min(place.first, last), last };
}

function isSame<T extends Readonly<Record<string, number>>>(a: T, b: T): boolean {
  return Object.keys(a).every((name) => a[name] === b[name]);
}
