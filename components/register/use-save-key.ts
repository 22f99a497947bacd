import { type RefObject, useEffect } from "react";

/**
 * Ctrl+S or ⌘S saves the form, wherever the focus is, but not from within a dialog over it. Enter in a line of it
 * does not: it would save, and leave, what is half filled in.
 */
export function useSaveKey(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof Element)) return;
      if (event.key === "Enter") {
        const isLine = target instanceof HTMLInputElement && form.current?.contains(target);
        if (isLine === true) event.preventDefault();
        return;
      }
      const isSave =
        event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!isSave) return;
      event.preventDefault();
      if (target.closest("[role$='dialog']") === null) form.current?.requestSubmit();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [form]);
}
