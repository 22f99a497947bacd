import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { DateField, TextField } from "#components/ui/text-field.tsx";
import type { Field } from "#register/field.ts";

/** What shall become of a field: stay as it is in each record, or become this in all. */
export type Wish = { readonly kind: "keep" } | { readonly kind: "set"; readonly value: unknown };

type Props = {
  id: string;
  label: string;
  field: Field;
  wish: Wish;
  onChange: (wish: Wish) => void;
};

/** One field of a bulk edit: what is typed or chosen is set, what is left empty stays, unless emptying is asked for. */
export function BulkField({ id, label, field, wish, onChange }: Props) {
  const { answers, bulk } = useTexts();
  const locale = useLocale();
  const value = wish.kind === "set" ? wish.value : undefined;
  const set = (next: unknown) =>
    onChange(next === "" ? { kind: "keep" } : { kind: "set", value: next });
  const options =
    field.kind === "choice"
      ? field.options.map((option) => ({ id: option.id as unknown, label: option[locale] }))
      : field.kind === "boolean"
        ? [
            { id: true, label: answers.yes },
            { id: false, label: answers.no },
          ]
        : null;
  if (options !== null) {
    return (
      <label className="grid gap-1 text-[0.8125rem] font-medium">
        {label}
        <select
          className="control font-normal"
          value={options.findIndex((option) => option.id === value)}
          onChange={(event) => set(options[Number(event.target.value)]?.id ?? "")}
        >
          <option value={-1}>{bulk.keep}</option>
          {options.map((option, at) => (
            <option key={option.label} value={at}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
    );
  }
  const input = {
    id,
    label,
    autoComplete: "off",
    placeholder: bulk.keep,
    disabled: value === null,
    value: typeof value === "string" ? value : "",
    onChange: set,
  };
  return (
    <div className="grid gap-1">
      {field.kind === "date" ? <DateField {...input} /> : <TextField {...input} />}
      {field.required !== true && (
        <Checkbox
          label={bulk.empty}
          checked={value === null}
          onChange={(isEmptied) =>
            onChange(isEmptied ? { kind: "set", value: null } : { kind: "keep" })
          }
        />
      )}
    </div>
  );
}
