import { descriptionOf, FieldFrame, type FrameProps, isInvalid } from "./field-frame.tsx";

type Props = FrameProps & {
  value: string;
  onChange: (value: string) => void;
  lang?: string;
  maxLength?: number;
  rows?: number;
};

/** Several lines of text; it grows with what is written. */
export function TextArea({ value, onChange, lang, maxLength, rows = 3, ...frame }: Props) {
  return (
    <FieldFrame {...frame}>
      <textarea
        id={frame.id}
        className="control max-h-96 min-h-[5.5rem] [field-sizing:content]"
        value={value}
        lang={lang}
        rows={rows}
        maxLength={maxLength}
        required={frame.required}
        aria-invalid={isInvalid(frame) || undefined}
        aria-describedby={descriptionOf(frame)}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}
