"use client";

import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Caption, FieldNotes, labelId } from "#components/ui/field-frame.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isEmpty } from "#register/empty.ts";
import type { Field } from "#register/field.ts";
import { isObject } from "#register/walk.ts";
import { FieldGrid } from "./field-grid.tsx";
import { useFrame } from "./field-label.tsx";
import { useRecordFormContext } from "./form-context.tsx";
import { GuidedForm } from "./guided-form.tsx";
import { guideOf } from "./guides/guide-of.ts";
import { leadsTo } from "./leads-to.ts";
import { problemsWithin } from "./form-value.ts";

type Props = { field: Field & { kind: "group" }; pointer: string; value: unknown };

/** Fields that belong together; closed while nothing is said in them. */
export function GroupControl({ field, pointer, value }: Props) {
  const locale = useLocale();
  const { form, guide: steps } = useTexts();
  const { change, opening, problems } = useRecordFormContext();
  const values = isObject(value) ? value : {};
  const [isOpened, setOpened] = useState(!isEmpty(field, value) || leadsTo(opening, pointer));
  const [led, setLed] = useState(opening);
  if (led !== opening) {
    setLed(opening);
    if (leadsTo(opening, pointer)) setOpened(true);
  }
  const isOpen = isOpened || problemsWithin(problems, pointer).length > 0;
  const frame = useFrame(field, pointer);
  const guide = guideOf(field.fields);
  const [isGuided, setGuided] = useState(false);
  const own = problems.filter((problem) => problem.pointer === pointer);
  return (
    <div
      role="group"
      aria-labelledby={labelId(frame.id)}
      id={frame.id}
      tabIndex={-1}
      className="grid gap-3 border-l-2 border-line pl-4"
    >
      <div className="flex flex-wrap items-start gap-x-2">
        <div className="grid min-w-0 gap-1 pt-1">
          <Caption frame={frame} isGroup />
        </div>
        {isOpen ? (
          <Button
            variant="quiet"
            size="small"
            onPress={() => {
              change(pointer, null);
              setOpened(false);
            }}
          >
            {form.clear}
            <span className="sr-only">{field.label[locale]}</span>
          </Button>
        ) : (
          <Button variant="quiet" size="small" onPress={() => setOpened(true)}>
            <Icon name="plus" />
            {form.fillIn}
            <span className="sr-only">{field.label[locale]}</span>
          </Button>
        )}
        {guide !== undefined && (
          <Button variant="quiet" size="small" onPress={() => setGuided(true)}>
            {steps.open}
            <span className="sr-only">{field.label[locale]}</span>
          </Button>
        )}
      </div>
      <FieldNotes id={frame.id} help={frame.help} errors={own.map(({ detail }) => detail)} />
      {isOpen && <FieldGrid fields={field.fields} pointer={pointer} values={values} />}
      {guide !== undefined && isGuided && (
        <GuidedForm
          guide={guide}
          field={field}
          pointer={pointer}
          values={values}
          onClose={() => {
            setGuided(false);
            setOpened(true);
          }}
        />
      )}
    </div>
  );
}
