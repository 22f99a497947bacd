import { FieldsetFrame, type FrameProps } from "./field-frame.tsx";
import type { Choice } from "./select.tsx";

type CheckboxProps = {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  name?: string;
  isDisabled?: boolean;
};

/** A box to tick. */
export function Checkbox({ label, checked, onChange, name, isDisabled }: CheckboxProps) {
  return (
    <label className="inline-flex min-h-7 items-center gap-2">
      <input
        type="checkbox"
        name={name}
        className="size-4 accent-accent"
        checked={checked}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}

type ListProps = FrameProps & {
  options: readonly Choice[];
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
};

/** Several of a short list; the answer keeps the order of the list. */
export function CheckboxList({ options, value, onChange, ...frame }: ListProps) {
  return (
    <FieldsetFrame {...frame}>
      <div className="flex flex-wrap gap-x-6">
        {options.map((option) => (
          <Checkbox
            key={option.id}
            label={option.label}
            checked={value.includes(option.id)}
            onChange={(checked) =>
              onChange(
                options
                  .map(({ id }) => id)
                  .filter((id) => (id === option.id ? checked : value.includes(id))),
              )
            }
          />
        ))}
      </div>
    </FieldsetFrame>
  );
}
