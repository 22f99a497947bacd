"use client";

import { useMemo, useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions, Dialog } from "#components/ui/dialog.tsx";
import { isObject } from "#register/walk.ts";
import type { Fields } from "#register/field.ts";
import { FieldList, FieldValue } from "./field-list.tsx";
import type { FormValues } from "./form-value.ts";
import { type Divergence, mergeRecords } from "./merge/merge-records.ts";
import { useNames } from "./names-context.tsx";
import { placeInWords } from "./place-in-words.ts";
import { canKeepBoth, type Choice, settled } from "./merge/settle.ts";

type Props = {
  fields: Fields;
  /** What both started from. */
  base: FormValues;
  mine: FormValues;
  theirs: FormValues;
  /** What the button says that goes on with the result. */
  goOn: string;
  onCancel: () => void;
  onSettled: (values: FormValues) => void;
};

/** Shows what somebody else saved meanwhile, place by place; where both changed one, the person chooses. */
export function ConflictDialog({ fields, base, mine, theirs, goOn, onCancel, onSettled }: Props) {
  const { conflict, common } = useTexts();
  const locale = useLocale();
  const names = useNames();
  const merge = useMemo(
    () => mergeRecords(fields, base, mine, theirs),
    [fields, base, mine, theirs],
  );
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const { collisions, taken } = merge;
  const placeOf = ({ pointer }: Divergence) =>
    placeInWords({ fields, values: merge.values, names, locale }, pointer);
  const isSettled = collisions.every(({ pointer }) => choices[pointer] !== undefined);
  return (
    <Dialog title={conflict.title} size="large" isAlert isOpen onClose={onCancel}>
      <p>{collisions.length === 0 ? conflict.separate : conflict.explanation}</p>
      {collisions.map((divergence) => (
        <Collision
          key={divergence.pointer}
          place={placeOf(divergence)}
          divergence={divergence}
          choice={choices[divergence.pointer]}
          onChoose={(choice) => setChoices({ ...choices, [divergence.pointer]: choice })}
        />
      ))}
      {taken.length > 0 && (
        <section aria-label={conflict.taken} className="border-t border-line pt-3">
          <h3 className="mb-2 font-medium">{conflict.taken}</h3>
          <dl className="grid gap-2">
            {taken.map((divergence, index) => (
              // Two entries taken away stand at the same place.
              <div key={`${divergence.pointer} ${index}`} className="grid gap-1">
                <dt className="text-[0.8125rem] text-muted">{placeOf(divergence)}</dt>
                <dd className="rounded-sm bg-sunken px-3 py-2">
                  <Version divergence={divergence} side="theirs" />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <Actions>
        <Button
          variant="primary"
          isDisabled={!isSettled}
          onPress={() => onSettled(settled(merge, choices))}
        >
          {goOn}
        </Button>
        <Button onPress={onCancel}>{common.cancel}</Button>
      </Actions>
    </Dialog>
  );
}

type CollisionProps = {
  /** Where it is, in words. */
  place: string;
  divergence: Divergence;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
};

function Collision({ place, divergence, choice, onChoose }: CollisionProps) {
  const { conflict } = useTexts();
  const id = `conflict${divergence.pointer.replaceAll("/", "-")}`;
  const option = (side: Choice, label: string) => (
    <label className="inline-flex min-h-7 items-center gap-2">
      <input
        type="radio"
        className="size-4 accent-accent"
        name={id}
        checked={choice === side}
        onChange={() => onChoose(side)}
      />
      {label}
    </label>
  );
  return (
    <div role="group" aria-labelledby={id} className="grid gap-2 border-t border-line pt-3">
      <p id={id} className="font-medium">
        {place}
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {(["mine", "theirs"] as const).map((side) => (
          <div key={side} className="grid content-start gap-1">
            {option(side, conflict[side])}
            <div className="rounded-sm bg-sunken px-3 py-2">
              <Version divergence={divergence} side={side} />
            </div>
          </div>
        ))}
      </div>
      {canKeepBoth(divergence) && option("both", conflict.both)}
    </div>
  );
}

/** What one side says at a place: a part as its fields, a text in one language, else a value. */
function Version({ divergence, side }: { divergence: Divergence; side: "mine" | "theirs" }) {
  const { conflict } = useTexts();
  const { field, pointer } = divergence;
  const value = divergence[side];
  if (value === undefined) return <span className="text-muted">{conflict.removed}</span>;
  if (field.kind === "localised" && isObject(value)) {
    const language = pointer.slice(pointer.lastIndexOf("/") + 1);
    return <FieldValue field={field} value={{ [language]: value }} />;
  }
  if (field.kind === "parts" && isObject(value)) {
    return <FieldList fields={field.fields} values={value} />;
  }
  return <FieldValue field={field} value={value} />;
}
