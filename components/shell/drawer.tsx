"use client";

import type { ReactNode } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";

type Props = { label: string; onClose: () => void; children: ReactNode };

/** The navigation on a narrow window: over the page, from the left. */
export function Drawer({ label, onClose, children }: Props) {
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-40 bg-[rgb(20_20_30/0.45)] lg:hidden"
    >
      <Modal className="h-full w-72 max-w-[85vw] overflow-y-auto bg-paper shadow-float">
        <Dialog aria-label={label} className="outline-none">
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
