"use client";

import { useState } from "react";
import { useLocale, useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { FieldNotes } from "#components/ui/field-frame.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isEmpty } from "#register/empty.ts";
import type { Field } from "#register/field.ts";
import { isObject } from "#register/walk.ts";
import { FieldGrid } from "./field-grid.tsx";
import { FieldNote } from "./field-label.tsx";
import { useRecordFormContext } from "./form-context.tsx";
import { elementId, problemsWithin } from "./form-value.ts";

type Props = { field: Field & { kind: "group" }; pointer: string; value: unknown };

/** Fields that belong together; closed while nothing is said in them. */
export function GroupControl({ field, pointer, value }: Props) {
  const locale = useLocale();
  const { form } = useTexts();
  const { change, openAt, problems } = useRecordFormContext();
  const values = isObject(value) ? value : {};
  const [isOpened, setOpened] = useState(
    !isEmpty(field, value) || openAt?.startsWith(`${pointer}/`) === true,
  );
  const isOpen = isOpened || problemsWithin(problems, pointer).length > 0;
  const own = problems.filter((problem) => problem.pointer === pointer);
  const id = elementId(pointer);
  return (
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      id={id}
      tabIndex={-1}
      className="grid gap-3 border-l-2 border-line pl-4"
    >
      <div className="flex flex-wrap items-baseline gap-x-2 text-[0.8125rem]">
        <span id={`${id}-label`} className="font-medium">
          {field.label[locale]}
        </span>
        <FieldNote field={field} />
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
      </div>
      <FieldNotes id={id} help={field.help?.[locale]} errors={own.map(({ detail }) => detail)} />
      {isOpen && <FieldGrid fields={field.fields} pointer={pointer} values={values} />}
    </div>
  );
}
