import type { ReactNode } from "react";
import { NamesProvider } from "#components/register/names-context.tsx";
import { SessionProvider } from "#components/shell/session-context.tsx";
import { Shell } from "#components/shell/shell.tsx";
import { titlesQuery, vocabulariesQuery } from "#queries/words.ts";
import { PageFrame } from "../page-frame.tsx";
import { currentSession, preferences } from "../request.ts";

/** The frame of the screens for people who are signed in; the sign-in itself stands alone. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  if (session === null) return children;
  const { theme } = await preferences();
  return (
    <PageFrame reads={[titlesQuery(), vocabulariesQuery()]}>
      <SessionProvider session={session}>
        <NamesProvider>
          <Shell theme={theme}>{children}</Shell>
        </NamesProvider>
      </SessionProvider>
    </PageFrame>
  );
}
