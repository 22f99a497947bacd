"use client";

import { lazy, type ReactNode } from "react";
import { Opener } from "./opener.tsx";

const load = () => import("./popover-panel.tsx");
const PopoverPanel = lazy(() => load().then(({ PopoverPanel: panel }) => ({ default: panel })));

type Props = {
  label: string;
  /** The button that opens it. */
  trigger: ReactNode;
  placement?: "bottom start" | "bottom end";
  children: ReactNode;
};

/** A small panel beside the button that opens it: focus moves into it, Escape or a click elsewhere closes it. */
export function Popover({ label, trigger, placement = "bottom start", children }: Props) {
  return (
    <Opener popup="dialog" trigger={trigger} load={load}>
      {(opened) => (
        <PopoverPanel {...opened} label={label} placement={placement}>
          {children}
        </PopoverPanel>
      )}
    </Opener>
  );
}
