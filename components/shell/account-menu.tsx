"use client";

import { lazy, Suspense, useState } from "react";
import { useTexts } from "#components/i18n/locale-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Opener } from "#components/ui/opener.tsx";
import type { Theme } from "./preferences.ts";
import { useSession } from "./session-context.tsx";

const load = () => import("./account-items.tsx");
const AccountItems = lazy(() => load().then(({ AccountItems: items }) => ({ default: items })));
const OwnPasswordDialog = lazy(() =>
  import("#components/people/own-password-dialog.tsx").then(({ OwnPasswordDialog: dialog }) => ({
    default: dialog,
  })),
);

/** Who is signed in, with language, theme and the way out. */
export function AccountMenu({ theme }: { theme: Theme }) {
  const { shell } = useTexts();
  const { person } = useSession();
  const [isChangingPassword, setChangingPassword] = useState(false);
  return (
    <>
      <Opener
        popup="menu"
        load={load}
        trigger={
          <Button variant="quiet" aria-label={shell.accountOf(person.name)}>
            <Icon name="person" />
            <span className="hidden max-w-40 truncate xs:inline">{person.name}</span>
            <Icon name="down" className="text-muted" />
          </Button>
        }
      >
        {(opened) => (
          <AccountItems {...opened} theme={theme} onPassword={() => setChangingPassword(true)} />
        )}
      </Opener>
      <Suspense>
        {isChangingPassword && <OwnPasswordDialog onClose={() => setChangingPassword(false)} />}
      </Suspense>
    </>
  );
}
