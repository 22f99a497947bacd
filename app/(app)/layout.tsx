import type { ReactNode } from "react";
import { NamesProvider } from "#components/register/names-context.tsx";
import { SessionProvider } from "#components/shell/session-context.tsx";
import { Shell } from "#components/shell/shell.tsx";
import { SignInForm } from "#components/sign-in/sign-in-form.tsx";
import { titlesQuery, vocabulariesQuery } from "#queries/words.ts";
import { PageFrame } from "../page-frame.tsx";
import { currentSession, preferences } from "../request.ts";

/** The frame of the screens; whoever is not signed in gets the sign-in instead, at the same address. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  if (session === null) return <SignInForm next={null} />;
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
