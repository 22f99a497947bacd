import type { Field, Fields } from "#register/field.ts";
import { useRecordFormContext } from "./form-context.tsx";
import type { FormValues } from "./form-value.ts";

const wideKinds: ReadonlySet<string> = new Set([
  "localised",
  "group",
  "rows",
  "parts",
  "choices",
  "texts",
]);

/** Whether a field wants the whole width. */
export function isWide(field: Field): boolean {
  return wideKinds.has(field.kind) || (field.kind === "text" && field.multiline === true);
}

type Props = {
  fields: Fields;
  names?: readonly string[];
  /** The place of the values that hold the fields; "" for the record itself. */
  pointer: string;
  values: FormValues;
};

/** Fields in two columns, the long ones across both, in the order declared. */
export function FieldGrid({ fields, names = Object.keys(fields), pointer, values }: Props) {
  const { Control } = useRecordFormContext();
  return (
    <div className="grid gap-x-6 gap-y-5 md:grid-cols-2">
      {names.map((name) => {
        const field = fields[name];
        if (field === undefined) return null;
        return (
          <div key={name} className={isWide(field) ? "min-w-0 md:col-span-2" : "min-w-0"}>
            <Control field={field} pointer={`${pointer}/${name}`} value={values[name]} />
          </div>
        );
      })}
    </div>
  );
}
