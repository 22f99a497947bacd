import type { Field, Fields } from "#register/field.ts";
import { useRecordFormContext } from "./form-context.tsx";
import type { FormValues } from "./form-value.ts";
import { PlannedFields } from "./planned-fields.tsx";
import type { FormPlan } from "./plans/form-plan.ts";
import { SuggestionList } from "./suggestion-list.tsx";
import { planOf } from "./plans/plan-of.ts";

const wideKinds: ReadonlySet<string> = new Set([
  "localised",
  "group",
  "rows",
  "parts",
  "choices",
  "texts",
]);

/** Whether a field wants the whole width. */
function isWide(field: Field): boolean {
  return wideKinds.has(field.kind) || (field.kind === "text" && field.multiline === true);
}

type Props = {
  fields: Fields;
  names?: readonly string[];
  /** Which of them are shown when; left out: as planned for these fields, else all. */
  plan?: FormPlan | undefined;
  /** The place of the values that hold the fields; "" for the record itself. */
  pointer: string;
  values: FormValues;
};

/** Fields in two columns, the long ones across both, in the order planned or declared. */
export function FieldGrid({ fields, names, plan, pointer, values }: Props) {
  const planned = plan ?? (names === undefined ? planOf(fields) : undefined);
  return (
    <div className="@container">
      <div className="grid gap-x-6 gap-y-5 @lg:grid-cols-2">
        <SuggestionList fields={fields} pointer={pointer} values={values} />
        {planned === undefined ? (
          <GridFields
            fields={fields}
            names={names ?? Object.keys(fields)}
            pointer={pointer}
            values={values}
          />
        ) : (
          <PlannedFields fields={fields} plan={planned} pointer={pointer} values={values}>
            {(shown) => (
              <GridFields fields={fields} names={shown} pointer={pointer} values={values} />
            )}
          </PlannedFields>
        )}
      </div>
    </div>
  );
}

type GridProps = {
  fields: Fields;
  names: readonly string[];
  pointer: string;
  values: FormValues;
};

function GridFields({ fields, names, pointer, values }: GridProps) {
  const { Control } = useRecordFormContext();
  return names.map((name) => {
    const field = fields[name];
    if (field === undefined) return null;
    return (
      <div key={name} className={isWide(field) ? "min-w-0 @lg:col-span-2" : "min-w-0"}>
        <Control field={field} pointer={`${pointer}/${name}`} value={values[name]} />
      </div>
    );
  });
}
