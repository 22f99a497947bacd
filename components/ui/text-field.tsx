import type { ComponentProps } from "react";
import { descriptionOf, FieldFrame, type FrameProps, isInvalid } from "./field-frame.tsx";

type InputProps = Pick<
  ComponentProps<"input">,
  | "autoComplete"
  | "autoFocus"
  | "defaultValue"
  | "disabled"
  | "lang"
  | "max"
  | "maxLength"
  | "minLength"
  | "name"
  | "placeholder"
  | "readOnly"
  | "spellCheck"
  | "type"
  | "inputMode"
>;

type Props = FrameProps & InputProps & { value?: string; onChange?: (value: string) => void };

/** One line of text. */
export function TextField({ id, label, help, errors, required, note, onChange, ...input }: Props) {
  const frame = { id, label, help, errors, required, note };
  return (
    <FieldFrame {...frame}>
      <input
        type="text"
        {...input}
        id={id}
        className="control"
        required={required}
        aria-invalid={isInvalid(frame) || undefined}
        aria-describedby={descriptionOf(frame)}
        onChange={(event) => onChange?.(event.target.value)}
      />
    </FieldFrame>
  );
}

/** A calendar date (YYYY-MM-DD), with the browser's own picker. */
export function DateField(props: Omit<Props, "type">) {
  return <TextField {...props} type="date" />;
}
