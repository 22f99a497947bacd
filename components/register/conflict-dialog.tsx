"use client";

import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions, Dialog } from "#components/ui/dialog.tsx";
import type { AnyRecord } from "#queries/records.ts";
import { type Collection, entityOf } from "#register/registry.ts";
import { type Divergence, divergences, merged } from "./conflict.ts";
import { FieldValue } from "./field-list.tsx";
import type { FormValues } from "./form-value.ts";

type Props = {
  collection: Collection;
  /** What both started from. */
  base: FormValues;
  mine: FormValues;
  theirs: AnyRecord;
  onCancel: () => void;
  onSettled: (values: FormValues) => void;
};

type Choice = "mine" | "theirs";

/** Shows what somebody else saved meanwhile, field by field; where both changed one, the person chooses. */
export function ConflictDialog({ collection, base, mine, theirs, onCancel, onSettled }: Props) {
  const { conflict, common } = useTexts();
  const found = divergences(entityOf(collection).fields, base, mine, theirs);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const both = found.filter(({ changedBy }) => changedBy === "both");
  const isSettled = both.every(({ field }) => choices[field] !== undefined);
  return (
    <Dialog title={conflict.title} size="large" isAlert isOpen onClose={onCancel}>
      <p>{both.length === 0 ? conflict.separate : conflict.explanation}</p>
      <div className="grid gap-4">
        {found.map((divergence) => (
          <DivergenceRow
            key={divergence.field}
            collection={collection}
            divergence={divergence}
            choice={choices[divergence.field]}
            onChoose={(choice) => setChoices({ ...choices, [divergence.field]: choice })}
          />
        ))}
      </div>
      <Actions>
        <Button
          variant="primary"
          isDisabled={!isSettled}
          onPress={() => onSettled(merged(mine, found, choices))}
        >
          {conflict.save}
        </Button>
        <Button onPress={onCancel}>{common.cancel}</Button>
      </Actions>
    </Dialog>
  );
}

type RowProps = {
  collection: Collection;
  divergence: Divergence;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
};

function DivergenceRow({ collection, divergence, choice, onChoose }: RowProps) {
  const locale = useLocale();
  const { conflict } = useTexts();
  const field = entityOf(collection).fields[divergence.field];
  if (field === undefined) return null;
  if (divergence.changedBy === "theirs") {
    return (
      <div className="border-t border-line pt-3">
        <p className="font-medium">{field.label[locale]}</p>
        <p className="text-xs text-muted">{conflict.taken}</p>
        <FieldValue field={field} value={divergence.theirs} />
      </div>
    );
  }
  const sides = [
    { side: "mine", label: conflict.mine, value: divergence.mine },
    { side: "theirs", label: conflict.theirs, value: divergence.theirs },
  ] as const;
  return (
    <fieldset className="border-t border-line pt-3">
      <legend className="float-left mb-2 w-full font-medium">{field.label[locale]}</legend>
      <div className="grid clear-both gap-4 sm:grid-cols-2">
        {sides.map(({ side, label, value }) => (
          <div key={side} className="grid content-start gap-1">
            <label className="inline-flex items-center gap-2">
              <input
                type="radio"
                className="size-4 accent-accent"
                name={`conflict-${divergence.field}`}
                checked={choice === side}
                onChange={() => onChoose(side)}
              />
              {label}
            </label>
            <div className="rounded-sm bg-sunken p-3">
              <FieldValue field={field} value={value} />
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
