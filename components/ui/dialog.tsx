"use client";

import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  size?: "small" | "large";
  /** For questions that need an answer: announced as an alert, not closed by a click beside it. */
  isAlert?: boolean;
};

/** A dialog over the page: focus stays in it, Escape closes it, focus returns to where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  size = "small",
  isAlert = false,
}: Props) {
  const { common } = useTexts();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!isAlert}
      className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-[rgb(20_20_30/0.45)] p-4 sm:pt-[10vh]"
    >
      <Modal
        className={`w-full rounded-md border border-line bg-surface shadow-float ${size === "large" ? "max-w-4xl" : "max-w-lg"}`}
      >
        <AriaDialog
          role={isAlert ? "alertdialog" : "dialog"}
          className="grid gap-4 p-6 outline-none"
        >
          <div className="flex items-start justify-between gap-4">
            <Heading slot="title" className="text-lg leading-7 font-semibold">
              {title}
            </Heading>
            <Button
              variant="quiet"
              size="icon"
              aria-label={common.close}
              className="-mt-1 -mr-2"
              onPress={onClose}
            >
              <Icon name="close" />
            </Button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons a dialog or form ends with. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2">{children}</div>;
}
