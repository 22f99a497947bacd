import { descriptionOf, FieldFrame, type FrameProps, isInvalid } from "./field-frame.tsx";

export type Choice = { readonly id: string; readonly label: string };

type Props = FrameProps & {
  options: readonly Choice[];
  value: string | null;
  onChange: (value: string | null) => void;
  /** The text for "nothing chosen". */
  empty: string;
};

/** One of a short list, with the browser's own menu: the best one on a phone. */
export function Select({ options, value, onChange, empty, ...frame }: Props) {
  return (
    <FieldFrame {...frame}>
      <select
        id={frame.id}
        className="control"
        value={value ?? ""}
        required={frame.required}
        aria-invalid={isInvalid(frame) || undefined}
        aria-describedby={descriptionOf(frame)}
        onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
      >
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
