"use client";

import type { ReactNode } from "react";
import { Dialog, DialogTrigger, Popover as AriaPopover } from "react-aria-components";

type Props = {
  label: string;
  /** The button that opens it. */
  trigger: ReactNode;
  children: ReactNode;
};

/** A small panel beside the button that opens it: focus moves into it, Escape or a click elsewhere closes it. */
export function Popover({ label, trigger, children }: Props) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover
        placement="bottom start"
        className="max-h-[70dvh] w-72 max-w-[calc(100vw-2rem)] overflow-auto rounded-md border border-line-strong bg-surface shadow-float"
      >
        <Dialog aria-label={label} className="grid gap-3 p-3 outline-none">
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
