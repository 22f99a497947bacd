import { HydrationBoundary } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { SessionProvider } from "#components/shell/session-context.tsx";
import { Shell } from "#components/shell/shell.tsx";
import { UnreadablePast } from "#components/time/unreadable-past.tsx";
import { SignInForm } from "#components/sign-in/sign-in-form.tsx";
import { vocabulariesQuery } from "#queries/words.ts";
import { prefetched } from "../prefetch.ts";
import { askedPast, currentSession, preferences } from "../request.ts";

/** The frame of the screens; whoever is not signed in gets the sign-in instead, at the same address. */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  if (session === null) return <SignInForm next={null} />;
  const { theme } = await preferences();
  const isUnreadable = (await askedPast()) === "unreadable";
  return (
    <HydrationBoundary state={await prefetched(vocabulariesQuery())}>
      <SessionProvider session={session}>
        <Shell theme={theme}>{isUnreadable ? <UnreadablePast /> : children}</Shell>
      </SessionProvider>
    </HydrationBoundary>
  );
}
