"use client";

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

type Toast = {
  readonly id: number;
  readonly text: string;
  readonly tone: "done" | "error";
  readonly action?: { readonly label: string; readonly run: () => void };
};

type Show = (text: string, options?: Partial<Pick<Toast, "tone" | "action">>) => void;

const ToastContext = createContext<Show>(() => undefined);

const secondsShown = 8;

/** Shows a short message; one with an action or an error stays until it is closed. */
export function useToast(): Show {
  return useContext(ToastContext);
}

/** Keeps the messages of everything below it and speaks them politely to screen readers. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const { common } = useTexts();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const counter = useRef(0);

  const close = useCallback(
    (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)),
    [],
  );
  const show = useCallback<Show>(
    (text, options = {}) => {
      counter.current += 1;
      const toast: Toast = { id: counter.current, text, tone: "done", ...options };
      setToasts((shown) => [...shown.slice(-2), toast]);
      if (toast.tone === "done" && toast.action === undefined)
        setTimeout(() => close(toast.id), secondsShown * 1000);
    },
    [close],
  );

  return (
    <ToastContext value={show}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="fixed right-4 bottom-4 left-4 z-50 grid justify-items-end gap-2 pointer-events-none"
      >
        {toasts.map((toast) => (
          <div
            key={toast.id}
            className="pointer-events-auto flex w-full max-w-md items-center gap-3 rounded-md border border-line-strong bg-surface py-2 pr-2 pl-4 shadow-float"
          >
            <Icon
              name={toast.tone === "done" ? "check" : "alert"}
              className={toast.tone === "done" ? "text-done" : "text-error"}
            />
            <p className="min-w-0 flex-1">{toast.text}</p>
            {toast.action !== undefined && (
              <Button
                size="small"
                onPress={() => {
                  toast.action?.run();
                  close(toast.id);
                }}
              >
                {toast.action.label}
              </Button>
            )}
            <Button
              variant="quiet"
              size="icon"
              aria-label={common.close}
              onPress={() => close(toast.id)}
            >
              <Icon name="close" />
            </Button>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
