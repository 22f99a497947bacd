import { completed } from "#register/complete.ts";
import { entityOf } from "#register/registry.ts";
import { validate } from "#register/schema.ts";
import { withRecord } from "#register/with-record.ts";
import { authorise } from "../authorise.ts";
import { type Context, instant } from "../context.ts";
import type { Draft } from "../policies/impact.ts";
import { invalid } from "../refusal.ts";
import { stamp } from "../records/stamp.ts";
import { subjectOf } from "../records/subject.ts";
import type { AnyRecord } from "../records/write.ts";
import { currentRegister } from "../registers/load.ts";
import { findingsIn } from "./findings.ts";
import { type ReportedFinding, reported } from "./report.ts";

type Values = Readonly<Record<string, unknown>>;

/** Stands for the id that a new record gets when it is saved. */
const newId = "new-record";

/**
 * What the checks would find in a record if it were saved like this; nothing is written. What is still missing to save
 * it is no obstacle. @throws Refusal forbidden, invalid (what is no value of its field)
 */
export async function findingsOfDraft(
  ctx: Context,
  draft: Draft,
): Promise<readonly ReportedFinding[]> {
  const { collection, id } = draft;
  const register = await currentRegister(ctx);
  const before = (register.find(collection, id) as AnyRecord | undefined) ?? null;
  if (before !== null) authorise(ctx, "record.read", subjectOf(collection, before));
  else authorise(ctx, "record.create", subjectOf(collection, draft.values as Values));
  const { fields } = entityOf(collection);
  const result = validate(collection, draft.values, ctx.locale);
  if (!result.ok) {
    const wrong = result.problems.filter(({ code }) => code !== "required");
    if (wrong.length > 0) throw invalid(wrong);
  }
  const values = result.ok ? result.values : completed(fields, draft.values as Values);
  const now = instant(ctx);
  const after = {
    ...stamp(fields, before, values as unknown as Values, { kind: "now", instant: now }),
    id: before?.id ?? newId,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
    updatedBy: ctx.actor.id,
    archivedAt: null,
  };
  const changed = withRecord(register, collection, after as never);
  const findings = await findingsIn(ctx, changed, { collection, id: after.id });
  return findings.map((one) => reported(one, changed, ctx.locale));
}
