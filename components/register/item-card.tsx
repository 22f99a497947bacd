"use client";

import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Fields } from "#register/field.ts";
import { FieldGrid } from "./field-grid.tsx";
import { useRecordFormContext } from "./form-context.tsx";
import { elementId, type FormValues } from "./form-value.ts";

type Props = {
  fields: Fields;
  pointer: string;
  values: FormValues;
  /** What the item is called. */
  title: string;
  /** What else it says, in one line, on the card when closed. */
  summary: string;
  /** What it is called among the others: "Purposes 2". */
  name: string;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  onRemove: () => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
};

/** One row or part: a title line, and its fields when open. */
export function ItemCard({
  fields,
  pointer,
  values,
  title,
  summary,
  name,
  isOpen,
  onToggle,
  onRemove,
  onUp,
  onDown,
}: Props) {
  const { common, form } = useTexts();
  const { formId } = useRecordFormContext();
  const id = elementId(formId, pointer);
  // On a phone a closed card has room for its words only.
  const folded = isOpen ? "" : "max-sm:hidden";
  return (
    <li className="min-w-0 rounded-sm border border-line bg-surface">
      <div className="flex items-center gap-1 pr-1">
        <button
          type="button"
          id={id}
          aria-expanded={isOpen}
          aria-controls={`${id}-fields`}
          className="flex min-h-10 min-w-0 flex-1 items-center gap-2 px-3 text-left font-medium"
          onClick={() => onToggle(!isOpen)}
        >
          <Icon name={isOpen ? "down" : "forward"} className="text-muted" />
          <span className="sr-only">{common.labelled(name, "")}</span>
          <span className="min-w-0 py-1.5 break-words">
            {title}
            {!isOpen && summary !== "" && (
              <span className="block text-[0.8125rem] leading-5 font-normal text-muted">
                {summary}
              </span>
            )}
          </span>
        </button>
        <Button
          variant="quiet"
          size="icon"
          className={folded}
          aria-label={form.moveUp(name)}
          isDisabled={onUp === undefined}
          {...(onUp === undefined ? {} : { onPress: onUp })}
        >
          <Icon name="up" />
        </Button>
        <Button
          variant="quiet"
          size="icon"
          className={folded}
          aria-label={form.moveDown(name)}
          isDisabled={onDown === undefined}
          {...(onDown === undefined ? {} : { onPress: onDown })}
        >
          <Icon name="down" />
        </Button>
        <Button
          variant="quiet"
          size="icon"
          className={folded}
          aria-label={form.remove(name)}
          onPress={onRemove}
        >
          <Icon name="trash" />
        </Button>
      </div>
      <div
        id={`${id}-fields`}
        role="group"
        aria-label={name}
        hidden={!isOpen}
        className="border-t border-line p-4"
      >
        {isOpen && <FieldGrid fields={fields} pointer={pointer} values={values} />}
      </div>
    </li>
  );
}
