"use client";

import { useMemo } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { ComboBox, type ComboOption } from "./combo-box.tsx";
import type { FrameProps } from "./field-frame.tsx";
import { Icon } from "./icon.tsx";

type Props = FrameProps & {
  options: readonly ComboOption[];
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
  onCreate?: ((name: string) => void) | undefined;
};

/** Several of a long list, in the order chosen; each can be taken away again. */
export function MultiComboBox({ options, value, onChange, onCreate, ...frame }: Props) {
  const { form } = useTexts();
  const labels = useMemo(() => new Map(options.map(({ id, label }) => [id, label])), [options]);
  const rest = useMemo(() => options.filter(({ id }) => !value.includes(id)), [options, value]);
  return (
    <div className="grid min-w-0 content-start gap-1.5">
      <ComboBox
        {...frame}
        adds
        options={rest}
        value={null}
        onChange={(id) => id !== null && onChange([...value, id])}
        onCreate={onCreate}
        placeholder={value.length === 0 ? undefined : form.addAnother}
      />
      {value.length > 0 && (
        <ul aria-label={frame.label} className="flex flex-wrap gap-1.5">
          {value.map((id) => (
            <li
              key={id}
              className="inline-flex max-w-full items-center rounded-sm border border-line bg-sunken pl-2 text-[0.8125rem] leading-6"
            >
              <span className="min-w-0 break-words">{labels.get(id) ?? id}</span>
              <button
                type="button"
                aria-label={form.remove(labels.get(id) ?? id)}
                className="grid size-6 shrink-0 place-items-center text-muted hover:text-error"
                onClick={() => onChange(value.filter((other) => other !== id))}
              >
                <Icon name="close" className="size-3" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
