"use client";

import { Input, NumberField as AriaNumberField } from "react-aria-components";
import { descriptionOf, FieldFrame, type FrameProps, isInvalid } from "./field-frame.tsx";

type Props = FrameProps & {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number | undefined;
  max?: number | undefined;
  whole: boolean;
};

/** A number as people of the language write it; empty is `null`. */
export function NumberField({ value, onChange, min, max, whole, ...frame }: Props) {
  return (
    <FieldFrame {...frame}>
      <AriaNumberField
        id={frame.id}
        aria-label={frame.label}
        value={value ?? Number.NaN}
        onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
        formatOptions={{ maximumFractionDigits: whole ? 0 : 6, useGrouping: !whole }}
        isInvalid={isInvalid(frame)}
        {...(min === undefined ? {} : { minValue: min })}
        {...(max === undefined ? {} : { maxValue: max })}
        aria-describedby={descriptionOf(frame)}
      >
        <Input className="control numeric max-w-40" />
      </AriaNumberField>
    </FieldFrame>
  );
}
