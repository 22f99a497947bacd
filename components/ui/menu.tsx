"use client";

import type { ReactNode } from "react";
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps,
  MenuSection as AriaMenuSection,
  Popover,
} from "react-aria-components";
import { Icon } from "./icon.tsx";
import type { Opened } from "./opener.tsx";

type MenuProps = Opened & { label: string; children: ReactNode };

/** A list of actions beside the button that opened it; to be loaded when it is opened. */
export function Menu({ label, triggerRef, begins, onClose, children }: MenuProps) {
  return (
    <Popover
      isOpen
      aria-label={label}
      triggerRef={triggerRef}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom end"
      className="min-w-56 overflow-auto rounded-md border border-line-strong bg-surface shadow-float"
    >
      <AriaMenu
        aria-label={label}
        // A menu takes the focus when it opens.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={begins}
        onClose={onClose}
        className="p-1 outline-none"
      >
        {children}
      </AriaMenu>
    </Popover>
  );
}

/** One action or, in a section with a selection, one choice. */
export function MenuItem({ children, ...props }: MenuItemProps & { children: ReactNode }) {
  return (
    <AriaMenuItem
      {...props}
      className="flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 no-underline outline-none data-[focused]:bg-accent-tint"
    >
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode !== "none" && (
            <Icon name="check" className={isSelected ? "" : "invisible"} />
          )}
          {children}
        </>
      )}
    </AriaMenuItem>
  );
}

type SectionProps = {
  title: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
};

/** A named group of choices of which one holds. */
export function MenuChoice({ title, value, onChange, children }: SectionProps) {
  return (
    <AriaMenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onChange(String(key));
      }}
      className="mb-1 border-b border-line pb-1"
    >
      <Header className="px-2 pt-1 text-xs text-muted">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}
