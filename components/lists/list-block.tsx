import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "#components/ui/error-state.tsx";
import { type ListPage, type ListRequest, listBlockQuery, rowsPerBlock } from "#queries/lists.ts";
import type { AnyRecord } from "#queries/records.ts";
import type { Collection } from "#register/registry.ts";
import type { Density } from "./list-address.ts";
import { ListRow } from "./list-row.tsx";

export type RowsProps = {
  collection: Collection;
  list: ListRequest;
  density: Density;
  selected: ReadonlyMap<string, number>;
  onSelect: (record: AnyRecord, isSelected: boolean) => void;
};

/** The rows of one page of the list; as high as they will be while they are on their way. */
export function ListBlock({ block, rows, ...props }: RowsProps & { block: number; rows: number }) {
  const page = useQuery({
    ...listBlockQuery(props.collection, props.list, block),
    placeholderData: (last) => last,
  });
  if (page.data !== undefined) return <Rows {...props} block={block} page={page.data} />;
  return (
    <tbody data-block={block} className="max-md:block">
      <tr className="max-md:block">
        <td colSpan={props.list.columns.length + 1} className="max-md:block">
          {page.isError ? (
            <ErrorState error={page.error} onRetry={() => page.refetch()} />
          ) : (
            <Space height={rows * 41} />
          )}
        </td>
      </tr>
    </tbody>
  );
}

/** Room for rows that are not there. */
export function Space({ height }: { height: number }) {
  return (
    <div
      ref={(element) => {
        // Not a style attribute, which the security policy of the page would drop from the server's answer.
        if (element !== null) element.style.height = `${height}px`;
      }}
    />
  );
}

function Rows({ block, page, ...props }: RowsProps & { block: number; page: ListPage }) {
  const { collection, list, density, selected, onSelect } = props;
  return (
    <tbody data-block={block} data-loaded="true" className="max-md:block">
      {page.items.map((record, at) => (
        <ListRow
          key={record.id}
          collection={collection}
          record={record}
          names={page.names}
          columns={list.columns}
          density={density}
          index={block * rowsPerBlock + at}
          isSelected={selected.has(record.id)}
          onSelect={onSelect}
        />
      ))}
    </tbody>
  );
}
