import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";
import { Cell, HeadCell, Table } from "#components/ui/table.tsx";
import type { AnyRecord } from "#queries/records.ts";
import type { Field } from "#register/field.ts";
import { type LocalisedText, textInAny } from "#register/locale.ts";
import { isEmpty } from "#register/empty.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { sortName } from "./list-state.ts";
import { useNames } from "./names-context.tsx";
import { Nothing } from "./nothing.tsx";
import { PlainValue } from "./plain-value.tsx";
import { recordHref } from "./record-href.ts";
import { StateBadge } from "./state-badge.tsx";

type Props = {
  collection: Collection;
  records: readonly AnyRecord[];
  /** Name of the column sorted by, after "-" when descending. */
  sort: string;
  onSort: (sort: string) => void;
};

/** Records in rows; the first column that names the record links to it. */
export function RecordTable({ collection, records, sort, onSort }: Props) {
  const locale = useLocale();
  const { list } = useTexts();
  const entity = entityOf(collection);
  const named = nameColumn(collection);
  return (
    <Table caption={entity.plural[locale]}>
      <thead>
        <tr>
          {entity.columns.map((column) => {
            const by = sortName(collection, column);
            const label = entity.fields[column]?.label[locale] ?? column;
            if (by === undefined) return <HeadCell key={column}>{label}</HeadCell>;
            const direction =
              sort === by ? "ascending" : sort === `-${by}` ? "descending" : undefined;
            return (
              <HeadCell key={column} sort={direction}>
                <button
                  type="button"
                  className="inline-flex items-center gap-1 hover:text-ink"
                  onClick={() => onSort(direction === "ascending" ? `-${by}` : by)}
                >
                  {label}
                  <Icon
                    name={direction === "descending" ? "up" : "down"}
                    className={direction === undefined ? "size-3 opacity-0" : "size-3"}
                  />
                </button>
              </HeadCell>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr key={record.id} className="hover:bg-sunken">
            {entity.columns.map((column) => {
              const field = entity.fields[column];
              if (field === undefined) return null;
              return (
                <Cell key={column} className={column === named ? "min-w-48" : ""}>
                  {column === named ? (
                    <Link
                      href={recordHref(collection, record.id)}
                      className="font-medium text-ink decoration-line-strong"
                    >
                      {isEmpty(field, record[column]) ? (
                        list.untitled
                      ) : (
                        <CellText field={field} record={record} column={column} />
                      )}
                    </Link>
                  ) : (
                    <CellText field={field} record={record} column={column} />
                  )}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The column that names a record: the first with words of its own. */
function nameColumn(collection: Collection): string | undefined {
  const { columns, fields } = entityOf(collection);
  return (
    columns.find((name) => fields[name]?.kind === "localised") ??
    columns.find((name) => fields[name]?.kind === "text") ??
    columns[0]
  );
}

type CellProps = { field: Field; record: AnyRecord; column: string };

function CellText({ field, record, column }: CellProps) {
  const locale = useLocale();
  const { list } = useTexts();
  const names = useNames();
  const value = record[column];
  if (isEmpty(field, value)) return <Nothing />;
  if (field.kind === "localised") {
    return textInAny(value as LocalisedText, locale) ?? list.untitled;
  }
  if (field.kind === "ref") return names.record(field.to, String(value));
  if (field.kind === "refs") {
    return (value as readonly string[]).map((id) => names.record(field.to, id)).join(", ");
  }
  if (column === "state" && field.kind === "choice") return <StateBadge state={String(value)} />;
  // A link within a row's link would be one too many; the address itself is enough here.
  if (field.kind === "text") return <span className="break-words">{String(value)}</span>;
  return <PlainValue field={field} value={value} />;
}
