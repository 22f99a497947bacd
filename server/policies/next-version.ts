import type { TrailAction } from "#access/trail-actions.ts";
import { changeSummary } from "#policy/change-summary.ts";
import { compareDocuments, sentenceChanges, type SentencePlace } from "#policy/compare.ts";
import { compilePolicy } from "#policy/compile.ts";
import { type PolicyDocument, type Sentence, sentenceText } from "#policy/document.ts";
import type { Difference } from "#register/compare.ts";
import type { Locale } from "#register/locale.ts";
import type { Collection, Policy } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { authorise } from "../authorise.ts";
import type { Context, Installation } from "../context.ts";
import { namesOf } from "../people/names.ts";
import { knownRegister } from "../registers/load.ts";
import { requiresFourEyes } from "../settings.ts";
import { Causes } from "./causes.ts";
import { type OpenError, openErrors } from "./open-errors.ts";
import { openProposal, type Proposal, textHash } from "./proposals.ts";
import { recordChanges } from "./record-changes.ts";
import { storedDocument } from "./stored.ts";
import { languagesOf } from "./texts.ts";
import { type PolicyVersion, policyBySlug, versionsOf } from "./versions.ts";

/** One sentence that the next version would say otherwise, with the changes of the register behind it. */
export type NextSentence = {
  readonly key: string;
  /** Where it stands in a table. */
  readonly cell: SentencePlace["cell"];
  readonly before: string | null;
  readonly after: string | null;
  readonly causes: readonly { readonly seq: number; readonly pointer: string | null }[];
};

/** What the next version would say otherwise in one language. */
export type NextText = {
  readonly locale: Locale;
  /** A draft of what to tell readers; empty for the first version. */
  readonly summary: string;
  readonly parts: readonly { readonly title: string; readonly changes: readonly NextSentence[] }[];
};

/** A change of a record since the newest version. */
export type ChangeSince = {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  readonly action: TrailAction;
  readonly collection: Collection;
  readonly id: string;
  readonly version: number;
  readonly differences: readonly Difference[];
};

/** All that somebody needs to know before publishing. */
export type NextVersion = {
  readonly number: number;
  readonly previous: PolicyVersion | null;
  readonly fourEyes: boolean;
  /** The errors that are open: publishing in spite of them needs a reason. */
  readonly errors: readonly OpenError[];
  readonly proposal:
    | (Proposal & {
        readonly preparedByName: string;
        readonly isOwn: boolean;
        readonly isCurrent: boolean;
      })
    | null;
  readonly texts: readonly NextText[];
  /** Newest first; those that change no sentence included. */
  readonly changes: readonly ChangeSince[];
};

/** What publishing now would change since the newest version, and why. @throws Refusal forbidden, not_found */
export async function nextVersion(ctx: Context, slug: string): Promise<NextVersion> {
  authorise(ctx, "policy.preview");
  const { seq, register } = await knownRegister(ctx);
  const policy = policyBySlug(register, slug);
  const [previous] = await versionsOf(ctx, policy.id);
  const { proposal, fourEyes } = await ctx.db.read(async (orm) => ({
    proposal: await openProposal(ctx, orm, policy.id),
    fourEyes: await requiresFourEyes(ctx.db, orm),
  }));
  const changes = previous === undefined ? [] : await recordChanges(ctx, previous.registerSeq, seq);
  const causes = new Causes(changes, policy.id);
  const texts = await Promise.all(
    languagesOf(policy).map(async (locale): Promise<NextText> => {
      const pair = await textsBetween(ctx, register, policy, previous, locale);
      if (pair === null) return { locale, summary: "", parts: [] };
      const comparison = compareDocuments(pair.before, pair.after);
      const cells = new Map(
        sentenceChanges(pair.before, pair.after).map(({ key, cell }) => [key, cell]),
      );
      return {
        locale,
        summary: changeSummary(pair.before, pair.after, comparison),
        parts: comparison.parts.map(({ title, changes: changed }) => ({
          title,
          changes: changed.map((change) => ({
            key: change.key,
            cell: cells.get(change.key) ?? null,
            before: words(change.before),
            after: words(change.after),
            causes: causes
              .of(change)
              .map(({ change: { seq: at }, pointer }) => ({ seq: at, pointer })),
          })),
        })),
      };
    }),
  );
  const names = await namesOf(ctx.db, [
    ...changes.map((change) => change.actor),
    ...(proposal === null ? [] : [proposal.preparedBy]),
  ]);
  return {
    number: (previous?.number ?? 0) + 1,
    previous: previous ?? null,
    fourEyes,
    errors: await openErrors(ctx, policy.id),
    proposal:
      proposal === null
        ? null
        : {
            ...proposal,
            preparedByName: names.get(proposal.preparedBy) ?? proposal.preparedBy,
            isOwn: proposal.preparedBy === ctx.actor.id,
            isCurrent: proposal.textHash === textHash(ctx, register, policy),
          },
    texts,
    changes: changes
      .map(({ actor, role: _role, ...change }) => ({
        ...change,
        actorName: names.get(actor) ?? actor,
      }))
      .reverse(),
  };
}

const words = (sentence: Sentence | null) => (sentence === null ? null : sentenceText(sentence));

/** The newest published text and what would be published now; null before the first version. */
async function textsBetween(
  ctx: Installation,
  register: Register,
  policy: Policy,
  previous: PolicyVersion | undefined,
  locale: Locale,
): Promise<{ before: PolicyDocument; after: PolicyDocument } | null> {
  if (previous === undefined) return null;
  const before = await storedDocument(ctx, previous.id, "policy", locale);
  if (before === null) return null;
  const context = { version: before.version, baseUrl: ctx.url };
  return { before, after: compilePolicy(register, policy, locale, context) };
}
