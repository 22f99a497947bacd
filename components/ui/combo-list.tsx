"use client";

import { type RefObject, useContext, useEffect, useLayoutEffect, useRef } from "react";
import {
  ComboBoxStateContext,
  ListBox,
  ListBoxItem,
  PopoverContext,
  useContextProps,
} from "react-aria-components";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { type ComboOption, createId } from "./combo-options.ts";
import { labelId } from "./field-frame.tsx";
import { Icon } from "./icon.tsx";

type Props = {
  /** The id of the field whose name the list takes. */
  fieldId: string;
  /** How many options fit but are not listed. */
  left: number;
};

/**
 * The options of a combo box, in the flow of the page below it: it moves with its field when the page scrolls,
 * where a floating list would have to close.
 */
export function ComboList(props: Props) {
  const state = useContext(ComboBoxStateContext);
  // Without a state this is the pass in which the options are collected.
  if (state === null) return <Options {...props} />;
  return state.isOpen ? <OpenList {...props} /> : null;
}

function OpenList(props: Props) {
  const { form } = useTexts();
  const own = useRef<HTMLElement>(null);
  // The combo box keeps what it calls its popover within reach of readers and of the focus while it is open.
  const [, box] = useContextProps({}, own, PopoverContext);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, [box]);
  useLayoutEffect(keepPageInReach, []);
  return (
    <div
      ref={box as RefObject<HTMLDivElement | null>}
      className="absolute top-full left-0 z-30 mt-1 w-full min-w-64 rounded-md border border-line-strong bg-surface shadow-float"
    >
      <Options {...props} />
      {props.left > 0 && (
        <p className="border-t border-line px-3 py-1 text-xs text-muted">
          {form.moreOptions(props.left)}
        </p>
      )}
    </div>
  );
}

/**
 * The library hides the rest of the page from readers while a list is open, and leaves it reachable by keyboard
 * (WCAG 4.1.2). This list covers nothing for good: what is marked like this stays as it is.
 */
function keepPageInReach(): () => void {
  const mark = "data-react-aria-top-layer";
  const unmarked = [...document.body.children].filter((child) => !child.hasAttribute(mark));
  for (const child of unmarked) child.setAttribute(mark, "true");
  return () => {
    for (const child of unmarked) child.removeAttribute(mark);
  };
}

function Options({ fieldId }: Props) {
  const { form } = useTexts();
  return (
    <ListBox<ComboOption>
      aria-labelledby={labelId(fieldId)}
      className="max-h-72 overflow-auto p-1 outline-none"
      renderEmptyState={() => <p className="p-2 text-muted">{form.nothingFound}</p>}
    >
      {(option) => (
        <ListBoxItem
          id={option.id}
          textValue={option.label}
          className="flex min-h-7 cursor-default items-baseline gap-2 rounded-sm px-2 py-1 data-[focused]:bg-accent-tint data-[selected]:font-medium"
        >
          {({ isSelected }) => (
            <>
              {option.id === createId && <Icon name="plus" className="self-center" />}
              {isSelected && <Icon name="check" className="self-center" />}
              <span className="min-w-0">{option.label}</span>
              {option.hint !== undefined && (
                <span className="ml-auto shrink-0 text-xs text-muted">{option.hint}</span>
              )}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
