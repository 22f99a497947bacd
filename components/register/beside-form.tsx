"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";

/** The column beside a form that follows what is typed; on a small screen it stands below. It can be put away. */
export function BesideForm({ children }: { children: ReactNode }) {
  const { form } = useTexts();
  const isOpen = useSyncExternalStore(onChange, isWanted, () => true);
  return (
    <aside
      id="beside"
      aria-label={form.beside}
      data-print="no"
      className="min-w-0 scroll-mt-24 min-[87rem]:col-start-3"
    >
      <div className="grid gap-4 min-[87rem]:sticky min-[87rem]:top-16 min-[87rem]:max-h-[calc(100dvh-9rem)] min-[87rem]:overflow-y-auto">
        <div>
          <Button variant="quiet" size="small" aria-expanded={isOpen} onPress={() => want(!isOpen)}>
            <Icon name={isOpen ? "down" : "forward"} />
            {form.beside}
          </Button>
        </div>
        {isOpen && children}
      </div>
    </aside>
  );
}

const key = "recital:beside-form";
const listeners = new Set<() => void>();

function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function isWanted(): boolean {
  try {
    return localStorage.getItem(key) !== "closed";
  } catch {
    return true;
  }
}

function want(open: boolean): void {
  try {
    if (open) localStorage.removeItem(key);
    else localStorage.setItem(key, "closed");
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}
