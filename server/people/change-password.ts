import type { Orm } from "#db/database.ts";
import { authorise } from "../authorise.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { append } from "../trail/append.ts";
import { attemptOf, countAttempt, forgetAccount } from "./attempts.ts";
import { requirePerson } from "./change-person.ts";
import { findCredentials, replaceCredentials } from "./credentials.ts";
import { isPassword, nobodysHash } from "./password.ts";
import { newPasswordHash } from "./people.ts";
import { endSessionsOf, startSession } from "./sessions.ts";

/**
 * Gives somebody else a new password, as an administrator; ends their sessions and lets them in again where
 * too many attempts had failed. @throws Refusal forbidden, not_found, invalid, conflict for oneself
 */
export async function resetPassword(ctx: Context, id: string, password: string): Promise<void> {
  authorise(ctx, "people.manage");
  if (id === ctx.actor.id) throw ownPassword();
  const { email } = await ctx.db.read((orm) => requirePerson(ctx, orm, id));
  const hash = await newPasswordHash(password, email, ctx.locale);
  await ctx.db.write((tx) => replace(ctx, tx, { id, email, hash }));
}

/**
 * Changes the actor's own password, ends all their sessions and starts a new one, whose token is returned.
 * The current password is counted like an attempt to sign in.
 * @throws Refusal forbidden where the current one is wrong; invalid, too_many
 */
export async function changeOwnPassword(
  ctx: Context,
  current: string,
  password: string,
): Promise<string> {
  const { id, email } = ctx.actor;
  const attempt = attemptOf(email, null);
  await ctx.db.write((tx) => countAttempt(ctx, tx, attempt));
  const found = await ctx.db.read((orm) => findCredentials(ctx, orm, { id }));
  if (!(await isPassword(current, found?.hash ?? nobodysHash))) throw wrongPassword(ctx);
  const hash = await newPasswordHash(password, email, ctx.locale);
  return ctx.db.write(async (tx) => {
    const meanwhile = await findCredentials(ctx, tx, { id });
    if (meanwhile?.hash !== found?.hash || meanwhile?.person.disabledAt !== null)
      throw wrongPassword(ctx);
    await replace(ctx, tx, { id, email, hash });
    return startSession(ctx, tx, id);
  });
}

async function replace(
  ctx: Context,
  tx: Orm,
  { id, email, hash }: { id: string; email: string; hash: string },
): Promise<void> {
  await append(ctx, tx, [
    {
      action: "person.password",
      entity: "person",
      id,
      version: null,
      payload: { before: null, after: null, reason: null },
    },
  ]);
  await replaceCredentials(ctx, tx, id, hash);
  await endSessionsOf(ctx, tx, id);
  await forgetAccount(ctx, tx, email);
}

function wrongPassword(ctx: Context): Refusal {
  const text = {
    en: "This is not your current password.",
    fr: "Ce n’est pas votre mot de passe actuel.",
  };
  return new Refusal("forbidden", text, {
    problems: [{ pointer: "/current", detail: text[ctx.locale], code: "password-wrong" }],
  });
}

function ownPassword(): Refusal {
  return new Refusal("conflict", {
    en: "Change your own password on your account’s page, where the current one is asked for.",
    fr: "Modifiez votre propre mot de passe sur la page de votre compte, où l’actuel est demandé.",
  });
}
