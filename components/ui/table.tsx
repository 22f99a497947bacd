import type { ReactNode } from "react";
import { classes } from "./classes.ts";

/** A table that scrolls sideways inside itself where the window is too narrow, reachable by keyboard. */
export function Table({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    // A region that scrolls must be focusable, or the keyboard cannot scroll it (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

type CellProps = { children?: ReactNode; className?: string };

/** A column's heading. */
export function HeadCell({
  sort,
  children,
  className,
}: CellProps & { sort?: "ascending" | "descending" | undefined }) {
  return (
    <th
      scope="col"
      aria-sort={sort}
      className={classes(
        "border-b border-line-strong px-3 py-2 text-xs font-medium whitespace-nowrap text-muted first:pl-0 last:pr-0",
        className,
      )}
    >
      {children}
    </th>
  );
}

/** A cell of a row. */
export function Cell({ children, className }: CellProps) {
  return (
    <td
      className={classes(
        "border-b border-line px-3 py-2 align-top first:pl-0 last:pr-0",
        className,
      )}
    >
      {children}
    </td>
  );
}
