"use client";

import { useMemo, useState } from "react";
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { matches } from "#components/i18n/search.ts";
import { descriptionOf, FieldFrame, type FrameProps, isInvalid } from "./field-frame.tsx";
import { Icon } from "./icon.tsx";

export type ComboOption = { readonly id: string; readonly label: string; readonly hint?: string };

type Props = FrameProps & {
  options: readonly ComboOption[];
  value: string | null;
  onChange: (value: string | null) => void;
  /** Offers to make what was typed and not found; its result is set by whoever handles it. */
  onCreate?: ((name: string) => void) | undefined;
  /** Clears the search after a choice: for adding to a list. */
  adds?: boolean;
  placeholder?: string | undefined;
};

const createId = "+create";
const limit = 100;

/** One of a long list, found by typing without accents. */
export function ComboBox({
  options,
  value,
  onChange,
  onCreate,
  adds = false,
  placeholder,
  ...frame
}: Props) {
  const texts = useTexts();
  const [query, setQuery] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const chosen = useMemo(() => options.find((option) => option.id === value), [options, value]);

  const shown = useMemo(() => {
    if (!isOpen) return [];
    const search = (query ?? "").trim();
    const found =
      search === "" ? options : options.filter(({ label, hint }) => matches(search, label, hint));
    const listed: ComboOption[] = found.slice(0, limit);
    if (onCreate !== undefined) {
      const label = search === "" ? texts.form.createNew : texts.form.create(search);
      listed.push({ id: createId, label });
    }
    return listed;
  }, [isOpen, query, options, onCreate, texts]);

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
          if (text === "" && value !== null && !adds) onChange(null);
        }}
        onOpenChange={(open) => {
          setOpen(open);
          if (!open) setQuery(null);
        }}
        isInvalid={isInvalid(frame)}
        className="relative"
      >
        <Input className="control pr-9" placeholder={placeholder ?? texts.form.search} />
        <AriaButton className="absolute top-0 right-0 grid h-9 w-9 place-items-center text-muted">
          <Icon name="down" />
        </AriaButton>
        <Popover className="w-(--trigger-width) min-w-64 overflow-auto rounded-md border border-line-strong bg-surface shadow-float">
          <ListBox<ComboOption>
            className="max-h-80 overflow-auto p-1 outline-none"
            renderEmptyState={() => <p className="p-2 text-muted">{texts.form.nothingFound}</p>}
          >
            {(option) => (
              <ListBoxItem
                id={option.id}
                textValue={option.label}
                className="flex cursor-default items-baseline gap-2 rounded-sm px-2 py-1 data-[focused]:bg-accent-tint data-[selected]:font-medium"
              >
                {option.id === createId && <Icon name="plus" className="self-center" />}
                <span>{option.label}</span>
                {option.hint !== undefined && (
                  <span className="ml-auto text-xs text-muted">{option.hint}</span>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </FieldFrame>
  );
}
