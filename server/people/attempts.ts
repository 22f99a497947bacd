import { isIPv6 } from "node:net";
import { and, eq, lte } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import type { Installation } from "../context.ts";
import { Refusal } from "../refusal.ts";
import { secretHash } from "./secret.ts";

const windowMs = 15 * 60 * 1000;
const mostPerAccount = 10;
const mostPerAddress = 50;

/** Which counters an attempt to sign in counts on. */
export type Attempt = { readonly account: string; readonly address: string | null };

/**
 * The counters of an attempt. The e-mail address is kept as a hash: people type their password into the
 * wrong field. An IPv6 address counts with its whole /64, which one subscriber has to himself.
 */
export function attemptOf(email: string, peer: string | null): Attempt {
  return {
    account: `account:${secretHash(email)}`,
    address: peer === null || peer === "" ? null : `address:${network(peer)}`,
  };
}

function network(peer: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(peer)?.[1];
  if (mapped !== undefined || !isIPv6(peer)) return mapped ?? peer;
  const [head = "", tail] = (peer.split("%", 1)[0] ?? "").toLowerCase().split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array.from({ length: zeros }, () => "0"), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

/**
 * Counts an attempt as failed before the password is looked at, so that many at once are no way around the
 * limit; returns the instant, no other attempt's, by which a right one is taken back. @throws Refusal too_many
 */
export async function countAttempt(
  installation: Installation,
  tx: Orm,
  attempt: Attempt,
): Promise<string> {
  const { signInAttempt } = installation.db.tables;
  const now = installation.now().getTime();
  const since = new Date(now - windowMs).toISOString();
  await tx.delete(signInAttempt).where(lte(signInAttempt.at, since));
  const limits = [
    { key: attempt.account, most: mostPerAccount },
    ...(attempt.address === null ? [] : [{ key: attempt.address, most: mostPerAddress }]),
  ];
  let next = now;
  for (const { key, most } of limits) {
    const rows = await tx
      .select({ at: signInAttempt.at })
      .from(signInAttempt)
      .where(eq(signInAttempt.key, key));
    const earlier = rows.map(({ at }) => Date.parse(at)).sort((a, b) => a - b);
    const oldest = earlier.at(-most);
    if (oldest !== undefined) throw tooMany(oldest + windowMs - now);
    next = Math.max(next, (earlier.at(-1) ?? 0) + 1);
  }
  const at = new Date(next).toISOString();
  await tx.insert(signInAttempt).values(limits.map(({ key }) => ({ key, at })));
  return at;
}

/** Takes a right attempt back: the account starts anew, the address keeps what others did wrong from there. */
export async function forgetAttempt(
  installation: Installation,
  tx: Orm,
  { account, address }: Attempt,
  at: string,
): Promise<void> {
  const { signInAttempt } = installation.db.tables;
  await tx.delete(signInAttempt).where(eq(signInAttempt.key, account));
  if (address !== null)
    await tx
      .delete(signInAttempt)
      .where(and(eq(signInAttempt.key, address), eq(signInAttempt.at, at)));
}

/** Lets an account sign in again at once, because an administrator gave it a new password. */
export async function forgetAccount(
  installation: Installation,
  tx: Orm,
  email: string,
): Promise<void> {
  const { signInAttempt } = installation.db.tables;
  await tx.delete(signInAttempt).where(eq(signInAttempt.key, attemptOf(email, null).account));
}

function tooMany(remainingMs: number): Refusal {
  const minutes = Math.max(1, Math.ceil(remainingMs / 60_000));
  return new Refusal(
    "too_many",
    {
      en: `Too many failed attempts. Try again in ${minutes} min, or ask an administrator for a new password.`,
      fr: `Trop de tentatives échouées. Réessayez dans ${minutes} min ou demandez un nouveau mot de passe à un administrateur.`,
    },
    { retryAfterSeconds: Math.max(1, Math.ceil(remainingMs / 1000)) },
  );
}
