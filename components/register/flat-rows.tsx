import { useLocale } from "#components/i18n/locale-context.tsx";
import { isEmpty } from "#register/empty.ts";
import type { Field, Fields } from "#register/field.ts";
import { PlainValue } from "./plain-value.tsx";

const shortKinds: ReadonlySet<string> = new Set(["text", "number", "date", "choice", "country"]);

/** Whether a row is so plain that one line says it all (a law with its articles, an identifier). */
export function isFlat(fields: Fields): boolean {
  return Object.values(fields).every((field) => shortKinds.has(field.kind));
}

type Props = { fields: Fields; rows: readonly Readonly<Record<string, unknown>>[] };

/** Plain rows, one line each: the first value, then the others with their labels. */
export function FlatRows({ fields, rows }: Props) {
  return (
    <ul className="grid gap-1">
      {rows.map((row, index) => (
        // A row has no identity but its place.
        <li key={index}>
          <FlatRow
            said={Object.entries(fields).filter(([name, field]) => !isEmpty(field, row[name]))}
            row={row}
          />
        </li>
      ))}
    </ul>
  );
}

type RowProps = {
  said: readonly (readonly [string, Field])[];
  row: Readonly<Record<string, unknown>>;
};

function FlatRow({ said, row }: RowProps) {
  const locale = useLocale();
  return said.map(([name, field], place) => (
    <span key={name}>
      {place > 0 && <span className="text-muted"> · {field.label[locale]} </span>}
      <PlainValue field={field} value={row[name]} />
    </span>
  ));
}
