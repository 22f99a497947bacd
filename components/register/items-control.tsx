"use client";

import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { FieldNotes } from "#components/ui/field-frame.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Field } from "#register/field.ts";
import { randomId } from "#queries/request.ts";
import { isObject } from "#register/walk.ts";
import { FieldNote } from "./field-label.tsx";
import { useRecordFormContext } from "./form-context.tsx";
import { elementId, type FormValues, newItem, problemsWithin } from "./form-value.ts";
import { ItemCard } from "./item-card.tsx";
import { itemTitle } from "./part-title.ts";

type Props = { field: Field & { kind: "rows" | "parts" }; pointer: string; value: unknown };

/** A list of rows or parts as cards that open and close, can be added, taken away and moved. */
export function ItemsControl({ field, pointer, value }: Props) {
  const locale = useLocale();
  const { form } = useTexts();
  const { change, names, openAt, problems } = useRecordFormContext();
  const items: readonly FormValues[] = Array.isArray(value) ? value.filter(isObject) : [];
  // Rows have no id of their own, so the open ones are known by their place and move with it.
  const [open, setOpen] = useState<ReadonlySet<number>>(
    () => new Set(indexWithin(openAt, pointer)),
  );
  const id = elementId(pointer);
  const label = field.label[locale];
  const own = problems.filter((problem) => problem.pointer === pointer);

  const toggle = (index: number, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(index);
    else next.delete(index);
    setOpen(next);
  };

  const add = () => {
    change(pointer, [...items, newItem(field, randomId())]);
    toggle(items.length, true);
  };

  const remove = (index: number) => {
    change(pointer, items.toSpliced(index, 1));
    const left = [...open].filter((place) => place !== index);
    setOpen(new Set(left.map((place) => (place > index ? place - 1 : place))));
  };

  const move = (index: number, to: number) => {
    const item = items[index];
    if (item === undefined || to < 0 || to >= items.length) return;
    change(pointer, items.toSpliced(index, 1).toSpliced(to, 0, item));
    const places = [...open].map((place) => (place === index ? to : place === to ? index : place));
    setOpen(new Set(places));
  };

  return (
    <div role="group" aria-labelledby={`${id}-label`} id={id} tabIndex={-1} className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-x-2 text-[0.8125rem]">
        <span id={`${id}-label`} className="font-medium">
          {label}
          {items.length > 0 && <span className="numeric text-muted"> · {items.length}</span>}
        </span>
        <FieldNote field={field} />
      </div>
      <FieldNotes id={id} help={field.help?.[locale]} errors={own.map(({ detail }) => detail)} />
      {items.length > 0 && (
        <ol className="grid gap-2">
          {items.map((item, index) => (
            <ItemCard
              key={typeof item["id"] === "string" ? item["id"] : index}
              fields={field.fields}
              pointer={`${pointer}/${index}`}
              values={item}
              title={itemTitle(field.fields, item, names, locale) || form.untitled}
              name={form.nth(label, index + 1)}
              isOpen={open.has(index) || problemsWithin(problems, `${pointer}/${index}`).length > 0}
              onToggle={(isOpen) => toggle(index, isOpen)}
              onRemove={() => remove(index)}
              onUp={index > 0 ? () => move(index, index - 1) : undefined}
              onDown={index < items.length - 1 ? () => move(index, index + 1) : undefined}
            />
          ))}
        </ol>
      )}
      <div>
        <Button variant="secondary" size="small" onPress={add}>
          <Icon name="plus" />
          {form.addTo(label)}
        </Button>
      </div>
    </div>
  );
}

/** The place in a list that a deeper place lies in. */
function indexWithin(place: string | null, list: string): readonly number[] {
  if (place === null || !place.startsWith(`${list}/`)) return [];
  return [Number(place.slice(list.length + 1).split("/", 1)[0])];
}
