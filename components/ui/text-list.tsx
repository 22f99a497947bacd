"use client";

import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "./button.tsx";
import { FieldsetFrame, type FrameProps } from "./field-frame.tsx";
import { Icon } from "./icon.tsx";

type Props = FrameProps & {
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
  maxLength: number;
};

/** Short texts, one per line. */
export function TextList({ value, onChange, maxLength, ...frame }: Props) {
  const { form } = useTexts();
  return (
    <FieldsetFrame {...frame}>
      <ul className="grid gap-1.5">
        {value.map((text, index) => (
          // The place in the list is all the identity such a text has.
          <li key={index} className="flex gap-1">
            <input
              className="control"
              aria-label={form.nth(frame.label, index + 1)}
              value={text}
              maxLength={maxLength}
              onChange={(event) => onChange(value.with(index, event.target.value))}
            />
            <Button
              variant="quiet"
              size="icon"
              aria-label={form.removeNth(frame.label, index + 1)}
              onPress={() => onChange(value.toSpliced(index, 1))}
            >
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="quiet" size="small" onPress={() => onChange([...value, ""])}>
          <Icon name="plus" />
          {form.add}
        </Button>
      </div>
    </FieldsetFrame>
  );
}
