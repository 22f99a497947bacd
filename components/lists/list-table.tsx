import { type RefObject, useRef } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { classes } from "#components/ui/classes.ts";
import { Icon } from "#components/ui/icon.tsx";
import { entityOf } from "#register/registry.ts";
import { rowsPerBlock } from "#queries/lists.ts";
import { columnLabel } from "./display-menu.tsx";
import { type AddressChanges, nameColumn, sortName } from "./list-address.ts";
import { ListBlock, type RowsProps, Space } from "./list-block.tsx";
import { useBlockWindow } from "./use-block-window.ts";

type Props = RowsProps & {
  total: number;
  onChange: (changes: AddressChanges) => void;
  /** Selects all rows that are loaded, or none. */
  onSelectShown: (isSelected: boolean) => void;
};

/** More columns than these scroll sideways within the list. */
const columnsThatFit = 7;

/** Records in rows, as many of them in the page as are near the window. */
export function ListTable({ total, onChange, onSelectShown, ...rows }: Props) {
  const { collection, list, density } = rows;
  const locale = useLocale();
  const { list: texts } = useTexts();
  const body = useRef<HTMLTableElement>(null);
  const layout = `${density} ${list.columns.join()}`;
  const { first, last, before, after } = useBlockWindow(body, total, rowsPerBlock, layout);
  const isWide = list.columns.length > columnsThatFit;
  const plural = entityOf(collection).plural[locale];
  const blocks = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return (
    <Frame isWide={isWide} label={plural}>
      <table
        ref={body}
        aria-label={plural}
        aria-rowcount={total + 1}
        className={classes(
          "w-full border-collapse text-left max-md:block md:table-fixed",
          isWide && "md:min-w-[90rem]",
        )}
      >
        <ListHead {...rows} onChange={onChange} onSelectShown={onSelectShown} isWide={isWide} />
        <Gap height={before} columns={list.columns.length} />
        {blocks.map((block) => (
          <ListBlock
            key={block}
            {...rows}
            block={block}
            rows={Math.min(rowsPerBlock, total - block * rowsPerBlock)}
          />
        ))}
        <Gap height={after} columns={list.columns.length} />
      </table>
      <span className="sr-only">{texts.total(total)}</span>
      {before + after > 0 && (
        <p className="hidden pt-2 print:block">
          {texts.printed(first * rowsPerBlock + 1, Math.min((last + 1) * rowsPerBlock, total))}
        </p>
      )}
    </Frame>
  );
}

type FrameProps = { isWide: boolean; label: string; children: React.ReactNode };

function Frame({ isWide, label, children }: FrameProps) {
  if (!isWide) return <div>{children}</div>;
  return (
    // A region that scrolls must be focusable, or the keyboard cannot scroll it (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={label} tabIndex={0} className="md:overflow-x-auto">
      {children}
    </div>
  );
}

function Gap({ height, columns }: { height: number; columns: number }) {
  if (height === 0) return null;
  return (
    <tbody aria-hidden="true" data-print="no" className="max-md:block">
      <tr className="max-md:block">
        <td colSpan={columns + 1} className="max-md:block">
          <Space height={height} />
        </td>
      </tr>
    </tbody>
  );
}

function ListHead({
  collection,
  list,
  selected,
  isWide,
  onChange,
  onSelectShown,
}: Omit<Props, "total"> & { isWide: boolean }) {
  const texts = useTexts();
  const locale = useLocale();
  const box: RefObject<HTMLInputElement | null> = useRef(null);
  const head = "border-b border-line-strong py-2 text-xs font-medium text-muted";
  return (
    <thead className={classes("max-md:hidden bg-paper", !isWide && "sticky top-12 z-20")}>
      <tr aria-rowindex={1}>
        <th scope="col" data-print="no" className={classes(head, "w-9 pl-1")}>
          <input
            ref={box}
            type="checkbox"
            className="size-4 align-middle accent-accent"
            aria-label={texts.list.selectShown}
            checked={selected.size > 0}
            onChange={(event) => onSelectShown(event.target.checked)}
          />
        </th>
        {list.columns.map((column) => {
          const by = sortName(collection, column);
          const label = columnLabel(collection, column, texts, locale);
          const direction =
            list.sort === by ? "ascending" : list.sort === `-${by}` ? "descending" : undefined;
          return (
            <th
              key={column}
              scope="col"
              aria-sort={direction}
              className={classes(
                head,
                "truncate px-3 last:pr-0",
                column === nameColumn(collection) && "w-[34%]",
              )}
            >
              {by === undefined ? (
                label
              ) : (
                <button
                  type="button"
                  className="inline-flex max-w-full items-center gap-1 hover:text-ink focus-visible:-outline-offset-2"
                  onClick={() => onChange({ sort: direction === "ascending" ? `-${by}` : by })}
                >
                  <span className="truncate">{label}</span>
                  <Icon
                    name={direction === "descending" ? "up" : "down"}
                    className={direction === undefined ? "size-3 opacity-0" : "size-3"}
                  />
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
