import { impactOf, type PolicyImpact } from "#policy/impact.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import { validate } from "#register/schema.ts";
import { withRecord } from "#register/with-record.ts";
import { authorise } from "../authorise.ts";
import { type Context, instant } from "../context.ts";
import { invalid } from "../refusal.ts";
import { stamp } from "../records/stamp.ts";
import { subjectOf } from "../records/subject.ts";
import type { AnyRecord } from "../records/write.ts";
import { currentRegister } from "../registers/load.ts";

/** An edit that is not saved: the record as it would be sent to be saved; a null id is a new one. */
export type Draft = {
  readonly collection: Collection;
  readonly id: string | null;
  readonly values: unknown;
};

/** What saving would do to the public texts. */
export type Impact = {
  readonly policies: readonly PolicyImpact[];
  /** The sentences stand once somebody approves the activity; a draft is not public. */
  readonly isOnceApproved: boolean;
};

/** Reads what was sent. @throws Refusal invalid */
export function draftOf(ctx: Context, input: unknown): Draft {
  const given =
    typeof input === "object" && input !== null ? (input as Readonly<Record<string, unknown>>) : {};
  const { id = null, values } = given;
  const collection = collections.find((one) => one === given["collection"]);
  if (collection !== undefined && (id === null || typeof id === "string"))
    return { collection, id, values };
  throw invalid([{ pointer: "/collection", detail: wanted[ctx.locale], code: "draft" }]);
}

const wanted = {
  en: "Send a collection, the id of the record or null, and its values.",
  fr: "Envoyez une collection, l’identifiant de la fiche ou null, et ses valeurs.",
};

/**
 * The sentences of every policy, in each of its languages, that would come, go or read otherwise if the record were
 * saved like this. Nothing is written. @throws Refusal forbidden, not_found, invalid (with every problem)
 */
export async function impactOfDraft(ctx: Context, draft: Draft): Promise<Impact> {
  const { collection, id } = draft;
  const register = await currentRegister(ctx);
  const before = (register.find(collection, id) as AnyRecord | undefined) ?? null;
  if (before !== null) authorise(ctx, "record.update", subjectOf(collection, before));
  const result = validate(collection, draft.values, ctx.locale);
  if (!result.ok) throw invalid(result.problems);
  const values = result.values as unknown as Readonly<Record<string, unknown>>;
  if (before === null)
    authorise(ctx, "record.create", subjectOf(collection, values as unknown as AnyRecord));
  const now = instant(ctx);
  const stamped = stamp(entityOf(collection).fields, before, values, { kind: "now", instant: now });
  const isOnceApproved =
    collection === "activities" &&
    stamped["state"] !== "approved" &&
    before?.["state"] !== "approved";
  const after = {
    ...stamped,
    ...(isOnceApproved ? { state: "approved" } : {}),
    id: before?.id ?? newId,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
    updatedBy: ctx.actor.id,
    archivedAt: before?.archivedAt ?? null,
  };
  const policies = impactOf(register, withRecord(register, collection, after as never), {
    baseUrl: ctx.url,
  });
  return { policies: policies.map(named), isOnceApproved };
}

/** Sections by name only: whoever asks wants the sentences, not all that stands around them. */
function named(impact: PolicyImpact): PolicyImpact {
  const sentences = impact.sentences.map((change) => {
    const { id, title } = change.section;
    return { ...change, section: { id, title } };
  });
  return { ...impact, sentences };
}

/** Stands for the id that a new record gets when it is saved. */
const newId = "new-record";
