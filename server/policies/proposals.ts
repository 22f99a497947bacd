import { randomUUID } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import type { LocalisedText } from "#register/locale.ts";
import type { Policy } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { authorise } from "../authorise.ts";
import { type Context, type Installation, instant } from "../context.ts";
import { notFound, Refusal } from "../refusal.ts";
import { currentRegister } from "../registers/load.ts";
import { append } from "../trail/append.ts";
import { effectiveInstant } from "./effective-date.ts";
import { sha256 } from "./files.ts";
import { languagesOf, policyTexts } from "./texts.ts";
import { policyBySlug } from "./versions.ts";

/** What somebody asks to have published; `effectiveAt` (ISO 8601) null: at once when it is approved. */
export type ProposalInput = {
  readonly effectiveAt?: string | null;
  readonly reason?: string | null;
  readonly changeSummary?: LocalisedText | null;
};

/** A version that was put forward and waits for approval, or what became of it. */
export type Proposal = {
  readonly id: string;
  readonly policyId: string;
  readonly preparedBy: string;
  readonly preparedAt: string;
  readonly effectiveAt: string | null;
  readonly reason: string | null;
  readonly changeSummary: LocalisedText | null;
  readonly textHash: string;
  readonly state: "open" | "published" | "declined";
  readonly closedBy: string | null;
  readonly closedAt: string | null;
  readonly closedReason: string | null;
};

/** SHA-256 over what a policy says in all its languages: the same as long as not one sentence changes. */
export function textHash(ctx: Installation, register: Register, policy: Policy): string {
  const context = { version: null, baseUrl: ctx.url };
  const texts = languagesOf(policy).map((locale) => policyTexts(register, policy, locale, context));
  // Versions of records are no words: an approval holds as long as the words do.
  return sha256(JSON.stringify(texts, (key, value) => (key === "origins" ? undefined : value)));
}

/** The proposal that waits for approval; null where none does. */
export async function openProposal(
  ctx: Installation,
  orm: Orm,
  policyId: string,
): Promise<Proposal | null> {
  const { policyProposal } = ctx.db.tables;
  const rows = await orm
    .select()
    .from(policyProposal)
    .where(and(eq(policyProposal.policyId, policyId), eq(policyProposal.state, "open")))
    .orderBy(desc(policyProposal.preparedAt))
    .limit(1);
  return (rows[0] as Proposal | undefined) ?? null;
}

/**
 * Puts the next version of a policy forward as the register stands, and returns what commits it; a proposal that was
 * open is replaced. @throws Refusal forbidden, not_found, invalid
 */
export async function prepareProposal(
  ctx: Context,
  slug: string,
  input: ProposalInput,
): Promise<(tx: Orm) => Promise<Proposal>> {
  authorise(ctx, "policy.prepare");
  const register = await currentRegister(ctx);
  const policy = policyBySlug(register, slug);
  const wanted = input.effectiveAt ?? null;
  const proposal: Proposal = {
    id: randomUUID(),
    policyId: policy.id,
    preparedBy: ctx.actor.id,
    preparedAt: instant(ctx),
    effectiveAt: wanted === null || wanted === "" ? null : effectiveInstant(ctx, wanted),
    reason: input.reason ?? null,
    changeSummary: input.changeSummary ?? null,
    textHash: textHash(ctx, register, policy),
    state: "open",
    closedBy: null,
    closedAt: null,
    closedReason: null,
  };
  return async (tx) => {
    const before = await openProposal(ctx, tx, policy.id);
    if (before !== null) await closeProposal(ctx, tx, before.id, "declined", null);
    await append(ctx, tx, [
      {
        action: "propose",
        entity: "policyProposal",
        id: proposal.id,
        version: null,
        payload: { before: null, after: proposal, reason: proposal.reason },
      },
    ]);
    await tx.insert(ctx.db.tables.policyProposal).values(proposal);
    return proposal;
  };
}

/** Declines the proposal that waits for approval. @throws Refusal forbidden, not_found */
export async function declineProposal(
  ctx: Context,
  slug: string,
  reason: string | null,
): Promise<void> {
  authorise(ctx, "policy.prepare");
  const policy = policyBySlug(await currentRegister(ctx), slug);
  await ctx.db.write(async (tx) => {
    const open = await openProposal(ctx, tx, policy.id);
    if (open === null) throw notFound();
    if (open.preparedBy !== ctx.actor.id) authorise(ctx, "policy.publish");
    await append(ctx, tx, [
      {
        action: "decline",
        entity: "policyProposal",
        id: open.id,
        version: null,
        payload: { before: null, after: { ...open, state: "declined" }, reason },
      },
    ]);
    await closeProposal(ctx, tx, open.id, "declined", reason);
  });
}

/** Notes what became of a proposal. */
export async function closeProposal(
  ctx: Context,
  tx: Orm,
  id: string,
  state: "published" | "declined",
  closedReason: string | null,
): Promise<void> {
  const { policyProposal } = ctx.db.tables;
  await tx
    .update(policyProposal)
    .set({ state, closedBy: ctx.actor.id, closedAt: instant(ctx), closedReason })
    .where(eq(policyProposal.id, id));
}

/** Four eyes: who put a version forward cannot be the one who approves it. @throws Refusal conflict */
export function requireSecondPerson(ctx: Context, proposal: Proposal | null): void {
  if (proposal !== null && proposal.preparedBy !== ctx.actor.id) return;
  throw new Refusal("conflict", {
    en: "Publishing needs a second person here (four eyes): somebody else has to put this version forward, or approve yours.",
    fr: "La publication exige ici une seconde personne (quatre yeux) : quelqu’un d’autre doit proposer cette version, ou approuver la vôtre.",
  });
}

/** What was put forward is what is published. @throws Refusal conflict */
export function requireSameText(proposal: Proposal, hash: string): void {
  if (proposal.textHash === hash) return;
  throw new Refusal("conflict", {
    en: "The text changed since this version was put forward. Look at it, and have it put forward again.",
    fr: "Le texte a changé depuis que cette version a été proposée. Consultez-le et faites-le proposer à nouveau.",
  });
}
