"use client";

import { useMemo, useState } from "react";
import { ComboBox as AriaComboBox } from "react-aria-components";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { ComboInput } from "./combo-input.tsx";
import { ComboList } from "./combo-list.tsx";
import { type ComboOption, createId, useComboOptions } from "./combo-options.ts";
import { descriptionOf, FieldFrame, type FrameProps, isInvalid } from "./field-frame.tsx";
import { Icon } from "./icon.tsx";

type Props = FrameProps & {
  options: readonly ComboOption[];
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
  onCreate?: ((name: string) => void) | undefined;
};

/** Several of a long list, in the order chosen; the list stays open for more, Backspace takes away the last. */
export function MultiComboBox({ options, value, onChange, onCreate, ...frame }: Props) {
  const { form } = useTexts();
  const [query, setQuery] = useState("");
  const [isOpen, setOpen] = useState(false);
  const labels = useMemo(() => new Map(options.map(({ id, label }) => [id, label])), [options]);
  const canCreate = onCreate !== undefined;
  const { shown, left } = useComboOptions({ options, query, isOpen, canCreate });

  const choose = (ids: readonly string[]) => {
    const typed = query.trim();
    setQuery("");
    if (ids.includes(createId)) onCreate?.(typed);
    else if (ids.length !== value.length) onChange(ids);
  };

  const remove = (id: string) => {
    onChange(value.filter((other) => other !== id));
    // The button that was pressed is gone: the focus goes on in the field.
    document.getElementById(frame.id)?.focus();
  };

  return (
    <FieldFrame {...frame}>
      <AriaComboBox<ComboOption, "multiple">
        id={frame.id}
        aria-label={frame.label}
        aria-describedby={descriptionOf(frame)}
        selectionMode="multiple"
        items={shown}
        allowsEmptyCollection
        value={value}
        onChange={(keys) => choose(keys.map(String))}
        inputValue={query}
        onInputChange={setQuery}
        onOpenChange={(open) => {
          setOpen(open);
          if (!open) setQuery("");
        }}
        isInvalid={isInvalid(frame)}
        className="relative"
      >
        <div className="control flex flex-wrap items-center gap-1 pr-9 has-[input:focus]:border-accent has-[input:focus]:outline-2 has-[input:focus]:-outline-offset-1 has-[input:focus]:outline-accent">
          {value.length > 0 && (
            <ul aria-label={frame.label} className="contents">
              {value.map((id) => (
                <Chosen key={id} label={labels.get(id) ?? id} onRemove={() => remove(id)} />
              ))}
            </ul>
          )}
          <ComboInput
            className="min-h-6 min-w-24 flex-1 bg-transparent outline-none"
            placeholder={value.length === 0 ? form.search : form.addAnother}
            onKeyDown={(event) => {
              const last = value.at(-1);
              if (event.key === "Backspace" && query === "" && last !== undefined) remove(last);
            }}
          />
        </div>
        <ComboList fieldId={frame.id} left={left} />
      </AriaComboBox>
    </FieldFrame>
  );
}

function Chosen({ label, onRemove }: { label: string; onRemove: () => void }) {
  const { form } = useTexts();
  return (
    <li className="inline-flex max-w-full items-center rounded-sm border border-line bg-sunken pl-1.5 text-[0.8125rem] leading-5">
      <span className="min-w-0 break-words">{label}</span>
      <button
        type="button"
        aria-label={form.remove(label)}
        className="grid size-6 shrink-0 place-items-center text-muted hover:text-error"
        onClick={onRemove}
      >
        <Icon name="close" className="size-3" />
      </button>
    </li>
  );
}
