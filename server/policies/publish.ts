import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Orm } from "#db/database.ts";
import { toDocument } from "#register/document.ts";
import type { LocalisedText } from "#register/locale.ts";
import { authorise } from "../authorise.ts";
import { type Context, instant } from "../context.ts";
import { invalid } from "../refusal.ts";
import { knownRegister } from "../registers/load.ts";
import { requiresFourEyes } from "../settings.ts";
import { editionFiles, frameFiles } from "./edition.ts";
import { effectiveInstant } from "./effective-date.ts";
import { publicCauses } from "./explain.ts";
import { filesOf, type PolicyFile, sha256 } from "./files.ts";
import { openErrors, reasonForErrors } from "./open-errors.ts";
import { policyFrame } from "./page.ts";
import {
  closeProposal,
  openProposal,
  requireSameText,
  requireSecondPerson,
  textHash,
} from "./proposals.ts";
import { recordChanges } from "./record-changes.ts";
import { storeVersion } from "./store.ts";
import { storedDocument, writeExplanation } from "./stored.ts";
import { languagesOf, type PolicyTexts, policyTexts } from "./texts.ts";
import { type PolicyVersion, policyBySlug, requireOwnAddress, versionsOf } from "./versions.ts";

/** What a publication is asked for; what is left out is taken from the proposal that waits for approval. */
export type Publication = {
  /** ISO 8601; now where nothing says otherwise, and may lie in the future. */
  readonly effectiveAt?: string | null;
  readonly reason?: string | null;
  readonly changeSummary?: LocalisedText | null;
  /** Why it is published although errors are open; only ever needed then. */
  readonly errorsReason?: string | null;
};

const compress = promisify(gzip);

/**
 * Compiles, renders and hashes the next version of a policy, and returns what commits it: the immutable bytes per
 * language, format and encoding, bound to the register they came from and recorded in the trail. Who publishes
 * approves; where four eyes are asked for, somebody else has put the version forward.
 * @throws Refusal forbidden, not_found, invalid (no language, wrong date, errors open and no reason), conflict (four eyes, another text, somebody published meanwhile)
 */
export async function preparePublication(
  ctx: Context,
  slug: string,
  publication: Publication,
): Promise<(tx: Orm) => Promise<PolicyVersion>> {
  authorise(ctx, "policy.publish");
  const { seq, register } = await knownRegister(ctx);
  const policy = policyBySlug(register, slug);
  if (policy.languages.length === 0) throw noLanguage(ctx);
  await requireOwnAddress(ctx, policy.id, slug);
  const { proposal, fourEyes } = await ctx.db.read(async (orm) => ({
    proposal: await openProposal(ctx, orm, policy.id),
    fourEyes: await requiresFourEyes(ctx.db, orm),
  }));
  if (fourEyes) requireSecondPerson(ctx, proposal);
  if (proposal !== null) requireSameText(proposal, textHash(ctx, register, policy));
  const errors = await openErrors(ctx, policy.id);
  const errorsReason = reasonForErrors(ctx, errors, publication.errorsReason);
  const publishedAt = instant(ctx);
  const effectiveAt = effectiveInstant(
    ctx,
    publication.effectiveAt ?? dayStillAhead(proposal?.effectiveAt ?? null, publishedAt),
  );
  const [previous] = await versionsOf(ctx, policy.id);
  const version = { number: (previous?.number ?? 0) + 1, effectiveAt, publishedAt };
  const texts = languagesOf(policy).map((locale) =>
    policyTexts(register, policy, locale, { version, baseUrl: ctx.url }),
  );
  const edition = { installation: ctx, policy, frame: policyFrame(register, policy) };
  const changes = previous === undefined ? [] : await recordChanges(ctx, previous.registerSeq, seq);
  const explain = async (one: PolicyTexts): Promise<PolicyFile[]> => {
    if (previous === undefined) return [];
    const before = await storedDocument(ctx, previous.id, "policy", one.locale);
    if (before === null) return [];
    const between = { before, after: one.policy, changes, policyId: policy.id, register };
    const causes = publicCauses(between);
    return filesOf(
      { document: "changes", locale: one.locale, format: "json" },
      writeExplanation({ from: previous.number, to: version.number, causes }),
    );
  };
  const files = await Promise.all([
    frameFiles(edition),
    ...texts.flatMap((one) => [editionFiles(edition, one), explain(one)]),
  ]);
  const snapshot = toDocument(register);
  const body = await compress(snapshot);
  return async (tx) => {
    if (proposal !== null) await closeProposal(ctx, tx, proposal.id, "published", null);
    return storeVersion(ctx, tx, {
      action: "publish",
      row: {
        policyId: policy.id,
        slug,
        ...version,
        preparedBy: proposal?.preparedBy ?? null,
        preparedAt: proposal?.preparedAt ?? null,
        reason: publication.reason ?? proposal?.reason ?? null,
        openErrors: errors,
        errorsReason,
        changeSummary: publication.changeSummary ?? proposal?.changeSummary ?? null,
        withdraws: null,
        snapshotHash: sha256(snapshot),
        registerSeq: seq,
      },
      files: files.flat(),
      snapshot: body,
    });
  };
}

/** The day that was put forward, unless it passed while the version waited for approval. */
function dayStillAhead(wanted: string | null, now: string): string | null {
  return wanted !== null && wanted > now ? wanted : null;
}

const languagesText = {
  en: "Choose at least one language for this policy first.",
  fr: "Choisissez d’abord au moins une langue pour cette politique.",
};

const noLanguage = (ctx: Context) =>
  invalid([{ pointer: "/languages", detail: languagesText[ctx.locale], code: "languages" }]);
