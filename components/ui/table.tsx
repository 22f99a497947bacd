import type { ReactNode } from "react";
import { classes } from "./classes.ts";

type TableProps = {
  caption: string;
  /** Whether each row becomes a small list on a phone; its cells then say what they are by their label. */
  stacks?: boolean;
  children: ReactNode;
};

const stacked =
  "max-md:block max-md:[&_tbody]:block max-md:[&_thead]:sr-only max-md:[&_tr]:block max-md:[&_tr]:border-b max-md:[&_tr]:border-line max-md:[&_tr]:py-3 max-md:[&_td]:block max-md:[&_td]:min-w-0 max-md:[&_td]:border-0 max-md:[&_td]:p-0 max-md:[&_td]:text-left max-md:[&_td]:break-words max-md:[&_td]:whitespace-normal";

/** A table that scrolls sideways inside itself where the window is too narrow, reachable by keyboard. */
export function Table({ caption, stacks = false, children }: TableProps) {
  return (
    // A region that scrolls must be focusable, or the keyboard cannot scroll it (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className={classes("w-full border-collapse text-left", stacks && stacked)}>
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

/** A cell of a row; `label` names it where the row has become a list. */
export function Cell({ label, children, className }: CellProps & { label?: string }) {
  return (
    <td
      data-label={label}
      className={classes(
        "border-b border-line px-3 py-2 align-top first:pl-0 last:pr-0",
        label !== undefined &&
          "max-md:before:block max-md:before:text-xs max-md:before:text-muted max-md:before:content-[attr(data-label)]",
        className,
      )}
    >
      {children}
    </td>
  );
}
