"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Actions, Dialog } from "#components/ui/dialog.tsx";

/** Asks before a link or the closing of the tab leaves unsaved work behind. */
export function LeaveGuard({ isActive }: { isActive: boolean }) {
  const { form } = useTexts();
  const router = useRouter();
  const [destination, setDestination] = useState<string | null>(null);

  useEffect(() => {
    if (!isActive) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const href = sameTabLink(event);
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      setDestination(href);
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [isActive]);

  return (
    <Dialog
      title={form.leaveTitle}
      isAlert
      isOpen={destination !== null}
      onClose={() => setDestination(null)}
    >
      <p>{form.leaveText}</p>
      <Actions>
        <Button variant="primary" onPress={() => setDestination(null)}>
          {form.leaveStay}
        </Button>
        <Button onPress={() => destination !== null && router.push(destination)}>
          {form.leaveGo}
        </Button>
      </Actions>
    </Dialog>
  );
}

/** The address of a link to another page of this application that was clicked to open here. */
function sameTabLink(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank") return null;
  const isElsewhere =
    link.origin === location.origin &&
    `${link.pathname}${link.search}` !== `${location.pathname}${location.search}`;
  return isElsewhere ? `${link.pathname}${link.search}${link.hash}` : null;
}
