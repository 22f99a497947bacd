import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isEmpty } from "#register/empty.ts";
import type { Field, Fields, RefTarget } from "#register/field.ts";
import { isObject } from "#register/walk.ts";
import { useNames } from "./names-context.tsx";
import { partSummary } from "./part-summary.ts";
import { itemTitle } from "./part-title.ts";
import { Nothing } from "./nothing.tsx";
import { FlatRows, isFlat } from "./flat-rows.tsx";
import { PlainValue } from "./plain-value.tsx";
import { RecordReference } from "./record-reference.tsx";

type Props = {
  fields: Fields;
  names?: readonly string[];
  values: Readonly<Record<string, unknown>>;
  /** The heading above; a field of the same name does not repeat it. */
  heading?: string;
};

/** Fields with their values, for reading. */
export function FieldList({ fields, names = Object.keys(fields), values, heading }: Props) {
  const locale = useLocale();
  const { form } = useTexts();
  const shown = names.flatMap((name) => {
    const field = fields[name];
    return field === undefined || isEmpty(field, values[name]) ? [] : [{ name, field }];
  });
  return (
    <dl className="grid">
      {shown.map(({ name, field }) => (
        <div
          key={name}
          className={`grid gap-x-6 border-t border-line py-2 first:border-t-0 ${
            "fields" in field ? "gap-y-1" : "sm:grid-cols-[12rem_minmax(0,1fr)]"
          }`}
        >
          <dt
            className={
              field.label[locale] === heading ? "sr-only" : "text-[0.8125rem] leading-6 text-muted"
            }
          >
            {field.label[locale]}
            {field.visibility === "internal" && (
              <span title={form.internalHelp} className="ml-1.5">
                <Icon name="lock" className="size-3" />
                <span className="sr-only">{form.internal}</span>
              </span>
            )}
          </dt>
          <dd className="min-w-0">
            <FieldValue field={field} value={values[name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A value as it is read: words for ids, links for references, a dash with its meaning for nothing. */
export function FieldValue({ field, value }: { field: Field; value: unknown }) {
  if (isEmpty(field, value)) return <Nothing />;
  switch (field.kind) {
    case "group":
      return (
        <div className="border-l-2 border-line pl-4">
          <FieldList fields={field.fields} values={isObject(value) ? value : {}} />
        </div>
      );
    case "rows":
    case "parts":
      return isFlat(field.fields) ? (
        <FlatRows fields={field.fields} rows={objectsIn(value)} />
      ) : (
        <Items field={field} items={objectsIn(value)} />
      );
    case "refs":
      return <References to={field.to} ids={value as readonly string[]} />;
    case "ref":
      return <RecordReference to={field.to} id={String(value)} />;
    default:
      return <PlainValue field={field} value={value} />;
  }
}

const objectsIn = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : []);

function References({ to, ids }: { to: RefTarget; ids: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4">
      {ids.map((id) => (
        <li key={id}>
          <RecordReference to={to} id={id} />
        </li>
      ))}
    </ul>
  );
}

/** Up to so many rows or parts are shown open at once. */
const opened = 3;

type ItemsProps = {
  field: Field & { kind: "rows" | "parts" };
  items: readonly Readonly<Record<string, unknown>>[];
};

function Items({ field, items }: ItemsProps) {
  const locale = useLocale();
  const names = useNames();
  const { summary } = useTexts();
  return (
    <ol className="grid gap-2">
      {items.map((item, index) => {
        const id = typeof item["id"] === "string" ? item["id"] : undefined;
        return (
          <li key={id ?? index} id={id} className="rounded-sm border border-line bg-surface">
            <details data-print="whole" open={items.length <= opened}>
              <summary className="px-3 py-1.5 font-medium">
                {itemTitle(field.fields, item, names, locale) ||
                  `${field.label[locale]} ${index + 1}`}
                <span className="block pl-4 text-[0.8125rem] leading-5 font-normal text-muted">
                  {partSummary(field.fields, item, { locale, names, texts: summary })}
                </span>
              </summary>
              <div className="border-t border-line p-3">
                <FieldList fields={field.fields} values={item} />
              </div>
            </details>
          </li>
        );
      })}
    </ol>
  );
}
