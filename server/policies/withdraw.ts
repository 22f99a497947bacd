import { eq } from "drizzle-orm";
import type { Orm } from "#db/database.ts";
import { compareDocuments } from "#policy/compare.ts";
import type { PolicyDocument } from "#policy/document.ts";
import { say } from "#policy/render/texts.ts";
import { authorise } from "../authorise.ts";
import { type Context, instant } from "../context.ts";
import { invalid, notFound, Refusal } from "../refusal.ts";
import { currentRegister } from "../registers/load.ts";
import { editionFiles, frameFiles } from "./edition.ts";
import { filesOf, type PolicyFile } from "./files.ts";
import { policyFrame } from "./page.ts";
import { storeVersion } from "./store.ts";
import { storedTexts, writeExplanation } from "./stored.ts";
import type { PolicyTexts } from "./texts.ts";
import { inForceAt, type PolicyVersion, policyBySlug, versionsOf } from "./versions.ts";

/**
 * Takes a published version back and returns what commits it. What is published is never altered: a new version, in
 * force at once, says what the version before it said or, where there was none, that the policy was withdrawn.
 * @throws Refusal forbidden, not_found, invalid (no reason), conflict (neither in force nor to come)
 */
export async function prepareWithdrawal(
  ctx: Context,
  slug: string,
  number: number,
  reason: string,
): Promise<(tx: Orm) => Promise<PolicyVersion>> {
  authorise(ctx, "policy.publish");
  if (reason.trim() === "") throw noReason(ctx);
  const register = await currentRegister(ctx);
  const policy = policyBySlug(register, slug);
  const versions = await versionsOf(ctx, policy.id);
  const withdrawn = versions.find((one) => one.number === number);
  const [newest] = versions;
  if (withdrawn === undefined || newest === undefined) throw notFound();
  const publishedAt = instant(ctx);
  if (!withdrawn.inForce && withdrawn.effectiveAt <= publishedAt) throw superseded();
  const restored = lastGoodBefore(versions, withdrawn, publishedAt);
  const version = { number: newest.number + 1, effectiveAt: publishedAt, publishedAt };
  const current = await storedTexts(ctx, newest.id);
  const source = restored === undefined ? null : await storedTexts(ctx, restored.id);
  const texts = (source ?? current.map(withdrawnTexts)).map((one) => dated(one, version));
  const edition = { installation: ctx, policy, frame: policyFrame(register, policy) };
  const cause = {
    kind: "withdrawal" as const,
    version: number,
    role: ctx.actor.isOperator ? "operator" : [...ctx.actor.roles].sort().join(","),
    at: publishedAt,
  };
  const explain = async (one: PolicyTexts): Promise<PolicyFile[]> => {
    const before = current.find(({ locale }) => locale === one.locale)?.policy;
    if (before === undefined) return [];
    const changed = compareDocuments(before, one.policy).parts.flatMap((part) => part.changes);
    const causes = Object.fromEntries(changed.map(({ key }) => [key, [cause]]));
    return filesOf(
      { document: "changes", locale: one.locale, format: "json" },
      writeExplanation({ from: newest.number, to: version.number, causes }),
    );
  };
  const files = await Promise.all([
    frameFiles(edition),
    ...texts.flatMap((one) => [editionFiles(edition, one), explain(one)]),
  ]);
  // The register of the text that stands again: what changed since is news for the next version.
  const origin = restored ?? withdrawn;
  return async (tx) =>
    storeVersion(ctx, tx, {
      action: "withdraw",
      row: {
        policyId: policy.id,
        slug,
        ...version,
        preparedBy: null,
        preparedAt: null,
        reason,
        openErrors: restored?.openErrors ?? [],
        errorsReason: restored?.errorsReason ?? null,
        changeSummary: null,
        withdraws: number,
        snapshotHash: origin.snapshotHash,
        registerSeq: origin.registerSeq,
      },
      files: files.flat(),
      snapshot: await snapshotOf(ctx, tx, origin.id),
    });
}

/** The version that was in force before the withdrawn one and was not withdrawn itself. */
function lastGoodBefore(
  versions: readonly PolicyVersion[],
  { number }: PolicyVersion,
  now: string,
): PolicyVersion | undefined {
  const withdrawn = new Set(versions.map((one) => one.withdraws));
  return inForceAt(
    versions.filter((one) => one.number < number && !withdrawn.has(one.number)),
    now,
  );
}

/** Nothing but the statement that the policy was withdrawn. */
function withdrawnTexts(texts: PolicyTexts): PolicyTexts {
  const { locale } = texts;
  const sentence = {
    key: "withdrawn:policy",
    template: "withdrawn",
    spans: [{ text: say("withdrawnText", locale) }],
    origins: [],
  };
  const section = {
    id: "withdrawn",
    title: say("withdrawnTitle", locale),
    blocks: [{ kind: "paragraph" as const, sentences: [sentence] }],
    sections: [],
  };
  return {
    locale,
    policy: { ...texts.policy, sections: [section] },
    subprocessors: { ...texts.subprocessors, sections: [] },
    notices: [],
  };
}

function dated(texts: PolicyTexts, version: NonNullable<PolicyDocument["version"]>): PolicyTexts {
  const set = (document: PolicyDocument): PolicyDocument => ({ ...document, version });
  return {
    locale: texts.locale,
    policy: set(texts.policy),
    subprocessors: set(texts.subprocessors),
    notices: texts.notices.map(([id, document]) => [id, set(document)] as const),
  };
}

async function snapshotOf(ctx: Context, tx: Orm, versionId: string): Promise<Buffer> {
  const { policySnapshot } = ctx.db.tables;
  const rows = await tx
    .select()
    .from(policySnapshot)
    .where(eq(policySnapshot.policyVersionId, versionId));
  return Buffer.from(rows[0]?.body ?? []);
}

const reasonText = {
  en: "Say why this version is withdrawn: the reason is kept with it.",
  fr: "Indiquez pourquoi cette version est retirée : le motif est conservé avec elle.",
};

const noReason = (ctx: Context) =>
  invalid([{ pointer: "/reason", detail: reasonText[ctx.locale], code: "reason" }]);

function superseded(): Refusal {
  return new Refusal("conflict", {
    en: "This version is neither in force nor to come: another has taken its place already.",
    fr: "Cette version n’est ni en vigueur ni à venir : une autre l’a déjà remplacée.",
  });
}
