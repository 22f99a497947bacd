"use client";

import { createContext, type ReactNode, useContext, useEffect } from "react";
import { type Action, can, type Subject } from "#access/roles.ts";
import { forgetDraftsOfOthers } from "#components/register/draft-store.ts";
import { usePast } from "#components/time/as-of-context.tsx";
import type { Session } from "#queries/session.ts";

const SessionContext = createContext<Session | null>(null);

/** Tells everything below it who is signed in. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  useEffect(() => forgetDraftsOfOthers(session.person.id), [session.person.id]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Who is signed in; only for screens behind the sign-in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("This screen is shown to people who are signed in only.");
  return session;
}

/** What can be done with the past. */
const reading: ReadonlySet<Action> = new Set([
  "record.read",
  "register.export",
  "policy.preview",
  "audit.read",
]);

/** Whether the person may do something now; in the past only read. It only hides what the server would refuse anyway. */
export function useCan(): (action: Action, subject?: Subject) => boolean {
  const { person } = useSession();
  const isPast = usePast() !== null;
  return (action, subject) => (!isPast || reading.has(action)) && can(person, action, subject);
}
