"use client";

import { type ReactNode, type RefObject, Suspense, useMemo, useState } from "react";
import { ButtonContext } from "react-aria-components";

/** Something that is open: which button it belongs to, where the focus begins, how it is closed. */
export type Opened = {
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  /** On the first or last of several things, for somebody who opens it by key; true for wherever it begins. */
  readonly begins: "first" | "last" | true;
  readonly onClose: () => void;
};

type Props = {
  /** The button that opens it. */
  trigger: ReactNode;
  popup: "menu" | "dialog";
  /** Fetches the code of what is opened: it is not part of the page, and is asked for when the button is approached. */
  load: () => Promise<unknown>;
  /** Draws what is open; it may still be on its way. */
  children: (opened: Opened) => ReactNode;
};

const focusOfKey: Readonly<Record<string, "first" | "last">> = {
  ArrowDown: "first",
  ArrowUp: "last",
};

/** A button and what it opens, of which nothing but the button is loaded with the page. */
export function Opener({ trigger, popup, load, children }: Props) {
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const triggerRef = useMemo(() => ({ current: button }), [button]);
  const [begins, open] = useState<Opened["begins"] | null>(null);
  const isOpen = begins !== null;
  const approach = () => void load().catch(() => undefined);
  const context = {
    ref: setButton,
    "aria-expanded": isOpen,
    ...(popup === "menu" ? { "aria-haspopup": popup } : {}),
    onHoverStart: approach,
    onFocus: approach,
    onPress: ({ pointerType }: { pointerType: string }) =>
      open(pointerType === "keyboard" || pointerType === "virtual" ? "first" : true),
    onKeyDown: (event: { key: string; preventDefault: () => void }) => {
      const focus = focusOfKey[event.key];
      if (popup !== "menu" || focus === undefined) return;
      event.preventDefault();
      open(focus);
    },
  } as const;
  return (
    <>
      <ButtonContext value={context}>{trigger}</ButtonContext>
      <Suspense>{isOpen && children({ triggerRef, begins, onClose: () => open(null) })}</Suspense>
    </>
  );
}
