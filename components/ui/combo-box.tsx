"use client";

import { useMemo, useState } from "react";
import { ComboBox as AriaComboBox } from "react-aria-components";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { ComboInput } from "./combo-input.tsx";
import { ComboList } from "./combo-list.tsx";
import { type ComboOption, createId, useComboOptions } from "./combo-options.ts";
import { descriptionOf, FieldFrame, type FrameProps, isInvalid } from "./field-frame.tsx";

type Props = FrameProps & {
  options: readonly ComboOption[];
  value: string | null;
  onChange: (value: string | null) => void;
  /** Offers to make what was typed and not found; its result is set by whoever handles it. */
  onCreate?: ((name: string) => void) | undefined;
  placeholder?: string | undefined;
};

/** One of a long list, found by typing without accents. */
export function ComboBox({ options, value, onChange, onCreate, placeholder, ...frame }: Props) {
  const { form } = useTexts();
  const [query, setQuery] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const chosen = useMemo(() => options.find((option) => option.id === value), [options, value]);
  const canCreate = onCreate !== undefined;
  const { shown, left } = useComboOptions({ options, query, isOpen, canCreate });

  const choose = (id: string | null) => {
    const typed = (query ?? "").trim();
    setQuery(null);
    if (id === createId) onCreate?.(typed);
    else if (id !== value) onChange(id);
  };

  return (
    <FieldFrame {...frame}>
      <AriaComboBox
        id={frame.id}
        aria-label={frame.label}
        aria-describedby={descriptionOf(frame)}
        items={shown}
        allowsEmptyCollection
        value={value}
        onChange={(key) => choose(key === null ? null : String(key))}
        inputValue={query ?? chosen?.label ?? (value === null ? "" : value)}
        onInputChange={(text) => {
          setQuery(text);
          if (text === "" && value !== null) onChange(null);
        }}
        onOpenChange={(open) => {
          setOpen(open);
          if (!open) setQuery(null);
        }}
        isInvalid={isInvalid(frame)}
        className="relative"
      >
        <ComboInput className="control pr-9" placeholder={placeholder ?? form.search} />
        <ComboList fieldId={frame.id} left={left} />
      </AriaComboBox>
    </FieldFrame>
  );
}
