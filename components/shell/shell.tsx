"use client";

import { lazy, type ReactNode, Suspense, useState } from "react";
import { usePathname } from "next/navigation";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { usePast } from "#components/time/as-of-context.tsx";
import { PastBanner } from "#components/time/past-banner.tsx";
import { PastPicker } from "#components/time/past-picker.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { WorkTray } from "#components/work/work-tray.tsx";
import { AccountMenu } from "./account-menu.tsx";
import type { Theme } from "./preferences.ts";
import { Shortcuts } from "./shortcuts.tsx";
import { Sidebar } from "./sidebar.tsx";

const loadDrawer = () => import("./drawer.tsx");
const Drawer = lazy(() => loadDrawer().then(({ Drawer: drawer }) => ({ default: drawer })));

/** The frame of every screen: navigation at the side (a drawer on a phone), the account, the page. */
export function Shell({ theme, children }: { theme: Theme; children: ReactNode }) {
  const { shell, time } = useTexts();
  const past = usePast();
  const path = usePathname();
  const [openOn, setOpenOn] = useState<string | null>(null);
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only z-50 rounded-sm bg-accent p-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {shell.skip}
      </a>
      <aside
        data-print="no"
        className="sticky top-0 hidden h-dvh overflow-y-auto border-r border-line lg:block"
      >
        <Sidebar path={path} />
      </aside>
      <div className="min-w-0">
        <header
          data-print="no"
          className="sticky top-0 z-30 flex h-12 items-center gap-2 border-b border-line bg-paper px-4 lg:justify-end lg:px-8"
        >
          <Button
            variant="quiet"
            size="icon"
            className="-ml-2 lg:hidden"
            aria-label={shell.menu}
            onPressStart={() => void loadDrawer()}
            onPress={() => setOpenOn(path)}
          >
            <Icon name="menu" />
          </Button>
          <span className="mr-auto font-semibold lg:hidden">
            <span className="max-[22rem]:hidden">Recital</span>
          </span>
          <WorkTray />
          <Shortcuts />
          {past === null && <PastPicker label={time.ask} />}
          <AccountMenu theme={theme} />
        </header>
        <PastBanner />
        <main id="main" tabIndex={-1} className="px-4 py-6 outline-none lg:px-8 lg:py-8">
          {children}
        </main>
      </div>
      {/* Open only on the page it was opened on: following a link closes it. */}
      <Suspense>
        {openOn === path && (
          <Drawer label={shell.menu} onClose={() => setOpenOn(null)}>
            <Sidebar path={path} />
          </Drawer>
        )}
      </Suspense>
    </div>
  );
}
