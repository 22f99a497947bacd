import { type Action, can } from "#access/roles.ts";
import type { Collection } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { invalid } from "../refusal.ts";
import { subjectOf } from "./subject.ts";
import type { AnyRecord, Write } from "./write.ts";

/** Which step of the workflow saving a record is: draft → in review → approved, and back. */
export function stepOf(
  collection: Collection,
  before: AnyRecord | null,
  after: AnyRecord,
): Write["action"] {
  if (before === null) return "create";
  if (collection !== "activities" || before["state"] === after["state"]) return "update";
  if (after["state"] === "approved") return "approve";
  return after["state"] === "in_review" ? "submit" : "return";
}

/** The right a step asks for. */
export function rightFor(step: Write["action"]): Action {
  if (step === "create") return "record.create";
  if (step === "submit") return "activity.submit";
  return step === "approve" ? "activity.approve" : "record.update";
}

/** What undoes somebody's work says why, so that they can see it. @throws Refusal invalid */
export function requireReason(
  ctx: Context,
  step: keyof typeof whyMissing,
  reason: string | null | undefined,
): void {
  if ((reason ?? "").trim() !== "") return;
  throw invalid([{ pointer: "/reason", detail: whyMissing[step][ctx.locale], code: "required" }]);
}

const whyMissing = {
  return: {
    en: "Say what has to be mended before it can be approved.",
    fr: "Indiquez ce qui doit être corrigé avant l’approbation.",
  },
  revert: {
    en: "Say why the earlier version is brought back.",
    fr: "Indiquez pourquoi la version antérieure est rétablie.",
  },
} as const;

/** An approval covers the text that was approved: a change by someone who may not approve sends it back to review. */
export function afterEditing(
  ctx: Context,
  collection: Collection,
  step: Write["action"],
  after: AnyRecord,
): AnyRecord {
  if (collection !== "activities" || step !== "update" || after["state"] !== "approved")
    return after;
  return can(ctx.actor, "activity.approve", subjectOf(collection, after))
    ? after
    : { ...after, state: "in_review" };
}
