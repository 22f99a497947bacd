import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { append, type Happening } from "../trail/append.ts";
import { attemptOf, countAttempt, forgetAttempt } from "./attempts.ts";
import { findCredentials } from "./credentials.ts";
import { isPassword, nobodysHash } from "./password.ts";
import { actorOf, type Person } from "./person.ts";
import { endSession } from "./sessions.ts";
import { startAndRecord } from "./start-session.ts";

/** Somebody at the door: what they typed, from which address they connect, which session their browser still has. */
export type Visitor = {
  readonly email: string;
  readonly password: string;
  readonly peer: string | null;
  readonly session: string | null;
};

/**
 * Signs somebody in with e-mail address and password; returns who it is and the token of a new session. Does
 * the same work and gives the same answer whether the address is unknown, disabled or the password wrong.
 * @throws Refusal unauthenticated; too_many after failures from the address or on the account
 */
export async function signIn(
  ctx: Context,
  visitor: Visitor,
): Promise<{ person: Person; token: string }> {
  const email = visitor.email.trim().toLowerCase();
  const attempt = attemptOf(email, visitor.peer);
  const at = await ctx.db.write((tx) => countAttempt(ctx, tx, attempt));
  const found = await ctx.db.read((orm) => findCredentials(ctx, orm, { email }));
  const right = await isPassword(visitor.password, found?.hash ?? nobodysHash);
  const signedIn = await ctx.db.write(async (tx) => {
    // Somebody may have been disabled or given another password while this one was looked at.
    const now = right ? await findCredentials(ctx, tx, { email }) : null;
    if (now === null || now.hash !== found?.hash || now.person.disabledAt !== null) {
      await append(ctx, tx, [refused(found?.person ?? null, right)]);
      return null;
    }
    await forgetAttempt(ctx, tx, attempt, at);
    if (visitor.session !== null) await endSession(ctx, tx, visitor.session);
    const token = await startAndRecord({ ...ctx, actor: actorOf(now.person) }, tx);
    return { person: now.person, token };
  });
  if (signedIn === null) throw wrong();
  return signedIn;
}

/** Ends the session and records it, unless it had ended already. */
export async function signOut(ctx: Context, token: string): Promise<void> {
  await ctx.db.write(async (tx) => {
    const personId = await endSession(ctx, tx, token);
    if (personId !== ctx.actor.id) return;
    await append(ctx, tx, [
      {
        action: "sign-out",
        entity: "person",
        id: personId,
        version: null,
        payload: { before: null, after: null, reason: null },
      },
    ]);
  });
}

/** What somebody unknown typed is not kept: it may be a password in the wrong field. */
function refused(person: Person | null, right: boolean): Happening {
  const reason = person === null ? "unknown" : right ? "disabled" : "password";
  return {
    action: "sign-in.refused",
    entity: "person",
    id: person?.id ?? null,
    version: null,
    payload: { before: null, after: null, reason },
  };
}

function wrong(): Refusal {
  return new Refusal("unauthenticated", {
    en: "E-mail address or password is wrong.",
    fr: "L’adresse de courriel ou le mot de passe est incorrect.",
  });
}
