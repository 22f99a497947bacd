"use client";

import type { ReactNode } from "react";
import { Dialog, Popover } from "react-aria-components";
import type { Opened } from "./opener.tsx";

type Props = Opened & {
  label: string;
  placement: "bottom start" | "bottom end";
  children: ReactNode;
};

/** What a popover shows, in a chunk of its own. */
export function PopoverPanel({ label, triggerRef, placement, onClose, children }: Props) {
  return (
    <Popover
      isOpen
      triggerRef={triggerRef}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement={placement}
      className="max-h-[70dvh] w-72 max-w-[calc(100vw-2rem)] overflow-auto rounded-md border border-line-strong bg-surface shadow-float"
    >
      <Dialog aria-label={label} className="grid gap-3 p-3 outline-none">
        {children}
      </Dialog>
    </Popover>
  );
}
