"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { useHref } from "#components/time/as-of-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isMeantElsewhere, pageKeys, singleKeysAreOn, withKey } from "./single-keys.ts";

const Palette = dynamic(() => import("./palette.tsx").then((module) => module.Palette));
const KeyboardHelp = dynamic(() =>
  import("./keyboard-help.tsx").then((module) => module.KeyboardHelp),
);

/** Long enough for slow hands and busy machines. */
const millisecondsForSecondKey = 5000;

/** The button that opens the command palette, and the keys that work on every screen. */
export function Shortcuts() {
  const { keys } = useTexts();
  const [open, setOpen] = useState<"palette" | "help" | null>(null);
  const goAt = useRef(0);
  /** What was typed since somebody asked for the palette and before it can be typed into; null at other times. */
  const typedAhead = useRef<string | null>(null);
  const askForPalette = useCallback(() => {
    typedAhead.current = "";
    setOpen("palette");
  }, []);
  const takeTypedAhead = useCallback(() => {
    const typed = typedAhead.current ?? "";
    typedAhead.current = null;
    return typed;
  }, []);
  const close = () => {
    takeTypedAhead();
    setOpen(null);
  };
  const router = useRouter();
  const href = useHref();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        if (open !== "palette") askForPalette();
        return;
      }
      if (typedAhead.current !== null) {
        const typed = withKey(typedAhead.current, event);
        if (typed === undefined) return;
        typedAhead.current = typed;
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      if (isMeantElsewhere(event) || !singleKeysAreOn()) return;
      const page = pageKeys[event.key];
      const isSecond = event.timeStamp - goAt.current < millisecondsForSecondKey;
      goAt.current = event.key === "g" ? event.timeStamp : 0;
      if (isSecond && page !== undefined) {
        // "a" after "g" is none of the screen's own keys.
        event.preventDefault();
        event.stopImmediatePropagation();
        router.push(href(page));
      } else if (event.key === "?") {
        event.preventDefault();
        setOpen("help");
      }
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [router, href, open, askForPalette]);
  return (
    <>
      <Button aria-keyshortcuts="Control+K Meta+K" onPress={askForPalette} className="text-muted">
        <Icon name="search" />
        <span className="sr-only md:not-sr-only">{keys.open}</span>
        <kbd className="hidden font-sans text-xs md:inline">Ctrl K</kbd>
      </Button>
      {open === "palette" && (
        <Palette takeTypedAhead={takeTypedAhead} onClose={close} onHelp={() => setOpen("help")} />
      )}
      {open === "help" && <KeyboardHelp onClose={() => setOpen(null)} />}
    </>
  );
}
