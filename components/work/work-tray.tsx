"use client";

import { lazy, Suspense, useEffect } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { useWork } from "#queries/work.ts";

const WorkList = lazy(() =>
  import("./work-list.tsx").then(({ WorkList: list }) => ({ default: list })),
);

/** What was begun on any screen and goes on: how much, in the header of every screen, and its list when asked for. */
export function WorkTray() {
  const { common, work: words } = useTexts();
  const all = useWork();
  const running = all.filter(({ state }) => state === "under way");
  useWarningOnLeaving(running.length > 0);
  const last = all.at(-1);
  const said =
    last === undefined
      ? ""
      : last.state === "under way"
        ? words.began(last.name)
        : words.ended(last.name, words[last.state]);
  const shown = running.length > 0 ? words.underWay(running.length) : words.done;
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      {all.length > 0 && (
        <Popover
          label={words.label}
          placement="bottom end"
          trigger={
            <Button variant="quiet" aria-label={common.labelled(words.label, shown)}>
              <Icon name={running.length > 0 ? "clock" : "check"} className="text-accent" />
              <span className="numeric hidden sm:inline">{shown}</span>
            </Button>
          }
        >
          <Suspense>
            <WorkList work={all} />
          </Suspense>
        </Popover>
      )}
    </>
  );
}

/** Asks before the page is closed or loaded anew, which would end what is under way. */
function useWarningOnLeaving(isUnderWay: boolean): void {
  useEffect(() => {
    if (!isUnderWay) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnderWay]);
}
