import { memo } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Nothing } from "#components/register/nothing.tsx";
import { recordHref } from "#components/register/record-href.ts";
import { StateBadge } from "#components/register/state-badge.tsx";
import { classes } from "#components/ui/classes.ts";
import { Link } from "#components/ui/link.tsx";
import type { ColumnNames } from "#queries/lists.ts";
import type { AnyRecord } from "#queries/records.ts";
import type { Collection } from "#register/registry.ts";
import { cellText } from "./cell-text.ts";
import { columnLabel } from "./display-menu.tsx";
import { type Density, nameColumn } from "./list-address.ts";

type Props = {
  collection: Collection;
  record: AnyRecord;
  names: ColumnNames;
  columns: readonly string[];
  density: Density;
  /** Its place in the whole list, from 0. */
  index: number;
  isSelected: boolean;
  onSelect: (record: AnyRecord, isSelected: boolean) => void;
};

const heights: Readonly<Record<Density, string>> = {
  comfortable: "md:py-2",
  compact: "md:py-0.5",
  whole: "md:py-2",
};

/** One record: a row on a desk, a card on a phone. Its name is the link to it. */
export const ListRow = memo(function ListRow(props: Props) {
  const { collection, record, names, columns, density, index, isSelected, onSelect } = props;
  const locale = useLocale();
  const texts = useTexts();
  const named = nameColumn(collection);
  const name = cellText(collection, named, record, { names, locale, texts }) ?? texts.list.untitled;
  const cell = classes(
    "border-line align-top md:border-b md:px-3 md:last:pr-0",
    heights[density],
    density === "whole" ? "break-words" : "md:truncate",
  );
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-row={record.id}
      data-version={record.version}
      className="max-md:grid max-md:grid-cols-[1.75rem_minmax(0,1fr)] max-md:border-b max-md:border-line max-md:py-3 hover:bg-sunken has-focus-visible:bg-sunken aria-selected:bg-accent-tint"
    >
      <td
        data-print="no"
        className={classes(cell, "max-md:col-start-1 max-md:row-start-1 md:pl-1")}
      >
        <input
          type="checkbox"
          className="size-4 align-middle accent-accent"
          aria-label={texts.list.select(name)}
          checked={isSelected}
          onChange={(event) => onSelect(record, event.target.checked)}
        />
      </td>
      {columns.map((column) => {
        if (column === named) {
          return (
            <td key={column} className={classes(cell, "max-md:col-start-2 max-md:row-start-1")}>
              <Link
                data-row-link
                href={recordHref(collection, record.id)}
                title={name}
                className="font-medium text-ink decoration-line-strong focus-visible:-outline-offset-2"
              >
                {name}
              </Link>
            </td>
          );
        }
        const text = cellText(collection, column, record, { names, locale, texts });
        return (
          <td
            key={column}
            title={text ?? undefined}
            data-label={columnLabel(collection, column, texts, locale)}
            className={classes(
              cell,
              "max-md:col-start-2 max-md:text-[0.8125rem] max-md:before:pr-2 max-md:before:text-muted max-md:before:content-[attr(data-label)]",
              text === null && "max-md:hidden",
            )}
          >
            {text === null ? (
              <Nothing />
            ) : column === "state" ? (
              <StateBadge state={String(record[column])} />
            ) : (
              text
            )}
          </td>
        );
      })}
    </tr>
  );
});
