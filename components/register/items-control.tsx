"use client";

import { useState } from "react";
import { flushSync } from "react-dom";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Caption, FieldNotes, labelId } from "#components/ui/field-frame.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Field } from "#register/field.ts";
import { randomId } from "#queries/request.ts";
import { isObject } from "#register/walk.ts";
import { useFrame } from "./field-label.tsx";
import { focusProblem } from "./focus-problem.ts";
import { type Opening, useRecordFormContext } from "./form-context.tsx";
import { type FormValues, newItem, problemsWithin } from "./form-value.ts";
import { ItemCard } from "./item-card.tsx";
import { partSummary } from "./part-summary.ts";
import { itemTitle } from "./part-title.ts";
import { planOf } from "./plans/plan-of.ts";

type Props = { field: Field & { kind: "rows" | "parts" }; pointer: string; value: unknown };

/** A list of rows or parts as cards that open and close, can be added, taken away and moved. */
export function ItemsControl({ field, pointer, value }: Props) {
  const locale = useLocale();
  const { form, summary } = useTexts();
  const { change, formId, names, opening, problems } = useRecordFormContext();
  const items: readonly FormValues[] = Array.isArray(value) ? value.filter(isObject) : [];
  // Rows have no id of their own, so the open ones are known by their place and move with it.
  const [open, setOpen] = useState<ReadonlySet<number>>(
    () => new Set(indexWithin(opening, pointer)),
  );
  const [led, setLed] = useState(opening);
  if (led !== opening) {
    setLed(opening);
    setOpen(new Set([...open, ...indexWithin(opening, pointer)]));
  }
  const frame = useFrame(field, pointer);
  const { id, label } = frame;
  const own = problems.filter((problem) => problem.pointer === pointer);

  const toggle = (index: number, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(index);
    else next.delete(index);
    setOpen(next);
  };

  const add = () => {
    flushSync(() => {
      change(pointer, [...items, newItem(field, randomId())]);
      toggle(items.length, true);
    });
    const [first] = planOf(field.fields)?.[0]?.fields ?? Object.keys(field.fields);
    focusProblem(formId, `${pointer}/${items.length}/${first}`);
  };

  const remove = (index: number) => {
    change(pointer, items.toSpliced(index, 1));
    const left = [...open].filter((place) => place !== index);
    setOpen(new Set(left.map((place) => (place > index ? place - 1 : place))));
    // The button that was pressed is gone.
    document.getElementById(id)?.focus();
  };

  const move = (index: number, to: number) => {
    const item = items[index];
    if (item === undefined || to < 0 || to >= items.length) return;
    change(pointer, items.toSpliced(index, 1).toSpliced(to, 0, item));
    const places = [...open].map((place) => (place === index ? to : place === to ? index : place));
    setOpen(new Set(places));
  };

  return (
    <div role="group" aria-labelledby={labelId(id)} id={id} tabIndex={-1} className="grid gap-2">
      <Caption frame={frame} isGroup />
      <FieldNotes id={id} help={frame.help} errors={own.map(({ detail }) => detail)} />
      {items.length > 0 && (
        <ol className="grid gap-2">
          {items.map((item, index) => (
            <ItemCard
              key={typeof item["id"] === "string" ? item["id"] : index}
              fields={field.fields}
              pointer={`${pointer}/${index}`}
              values={item}
              title={itemTitle(field.fields, item, names, locale) || form.untitled}
              summary={partSummary(field.fields, item, { locale, names, texts: summary })}
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
function indexWithin(opening: Opening | null, list: string): readonly number[] {
  if (opening === null || !opening.pointer.startsWith(`${list}/`)) return [];
  return [Number(opening.pointer.slice(list.length + 1).split("/", 1)[0])];
}
