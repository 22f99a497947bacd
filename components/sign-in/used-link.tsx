"use client";

import { useTexts } from "#components/i18n/locale-context.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/message.tsx";
import { Front } from "./front.tsx";

/** What a used or wrong set-up link leads to. */
export function UsedLink() {
  const { front } = useTexts();
  return (
    <Front title={front.setup}>
      <Notice tone="warning" title={front.usedLink}>
        {front.usedLinkHelp}
      </Notice>
      <p>
        <Link href="/">{front.signIn}</Link>
      </p>
    </Front>
  );
}
