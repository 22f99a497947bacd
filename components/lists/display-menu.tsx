import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import type { Texts } from "#components/i18n/texts.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Popover } from "#components/ui/popover.tsx";
import type { ListRequest } from "#queries/lists.ts";
import type { Locale } from "#register/locale.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import {
  type AddressChanges,
  columnsOf,
  densities,
  type Density,
  nameColumn,
  sortName,
} from "./list-address.ts";

type Props = {
  collection: Collection;
  list: ListRequest;
  density: Density;
  onChange: (changes: AddressChanges) => void;
};

/** What a column is headed by. */
export function columnLabel(
  collection: Collection,
  column: string,
  texts: Texts,
  locale: Locale,
): string {
  if (column === "updatedAt" || column === "createdAt") return texts.list.kept[column];
  return entityOf(collection).fields[column]?.label[locale] ?? column;
}

/** How a list looks: rows, order, columns, archived records. */
export function DisplayMenu({ collection, list: wanted, density, onChange }: Props) {
  const texts = useTexts();
  const { list } = texts;
  return (
    <Popover
      label={list.display}
      trigger={
        <Button>
          {list.display}
          <Icon name="down" className="size-3" />
        </Button>
      }
    >
      <SortChoice collection={collection} list={wanted} density={density} onChange={onChange} />
      <fieldset>
        <legend className="mb-1 font-medium">{list.density}</legend>
        {densities.map((one) => (
          <label key={one} className="flex min-h-7 items-center gap-2">
            <input
              type="radio"
              name="density"
              className="size-4 accent-accent"
              checked={density === one}
              onChange={() => onChange({ density: one === "comfortable" ? null : one })}
            />
            {list.densities[one]}
          </label>
        ))}
      </fieldset>
      <Checkbox
        label={list.archivedHint}
        checked={wanted.archived}
        onChange={(archived) => onChange({ archived: archived ? "true" : null })}
      />
      <ColumnChoice collection={collection} list={wanted} density={density} onChange={onChange} />
    </Popover>
  );
}

function SortChoice({ collection, list: wanted, onChange }: Props) {
  const texts = useTexts();
  const locale = useLocale();
  const field = wanted.sort.replace(/^-/, "");
  const isDescending = wanted.sort.startsWith("-");
  const set = (name: string, descending: boolean) =>
    onChange({ sort: name === "title" && !descending ? null : `${descending ? "-" : ""}${name}` });
  return (
    <div className="grid gap-1">
      <label className="grid gap-1 font-medium">
        {texts.list.sortBy}
        <select
          className="control font-normal"
          value={field}
          onChange={(event) => set(event.target.value, isDescending)}
        >
          <option value="title">{texts.list.sortTitle}</option>
          {columnsOf(collection).flatMap((column) => {
            const name = sortName(collection, column);
            return name === undefined || name === "title"
              ? []
              : [
                  <option key={name} value={name}>
                    {columnLabel(collection, column, texts, locale)}
                  </option>,
                ];
          })}
        </select>
      </label>
      <Checkbox
        label={texts.list.sortDescending}
        checked={isDescending}
        onChange={(descending) => set(field, descending)}
      />
    </div>
  );
}

function ColumnChoice({ collection, list: wanted, onChange }: Props) {
  const texts = useTexts();
  const locale = useLocale();
  const named = nameColumn(collection);
  const all = columnsOf(collection);
  const set = (columns: readonly string[]) => onChange({ columns: columns.join(",") });
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{texts.list.columns}</legend>
      <div className="grid">
        {all.map((column) => (
          <Checkbox
            key={column}
            label={columnLabel(collection, column, texts, locale)}
            checked={wanted.columns.includes(column)}
            isDisabled={column === named}
            onChange={(isShown) =>
              set(
                isShown
                  ? [...wanted.columns, column]
                  : wanted.columns.filter((one) => one !== column),
              )
            }
          />
        ))}
      </div>
      <Button size="small" className="mt-1" onPress={() => onChange({ columns: null })}>
        {texts.list.reset}
      </Button>
    </fieldset>
  );
}
