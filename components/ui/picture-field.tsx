"use client";

import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "./button.tsx";
import { descriptionOf, FieldFrame, type FrameProps, isInvalid } from "./field-frame.tsx";

type Props = FrameProps & {
  /** The picture as a data URL; empty where there is none. */
  value: string;
  onChange: (value: string | null) => void;
};

/** A picture chosen from the reader's own machine, kept as a data URL. */
export function PictureField({ value, onChange, ...frame }: Props) {
  const { form } = useTexts();
  const { id, label } = frame;
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    onChange(`data:${file.type};base64,${btoa(text)}`);
  };
  return (
    <FieldFrame {...frame}>
      <div className="flex flex-wrap items-center gap-3">
        {value.startsWith("data:image/") && (
          <img
            src={value}
            alt={label}
            className="max-h-10 rounded-sm border border-line bg-white"
          />
        )}
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          className="max-w-full min-w-0 flex-1"
          aria-invalid={isInvalid(frame) || undefined}
          aria-describedby={descriptionOf(frame)}
          onChange={(event) => void read(event.target.files?.[0])}
        />
        {value !== "" && <Button onPress={() => onChange(null)}>{form.remove(label)}</Button>}
      </div>
    </FieldFrame>
  );
}
