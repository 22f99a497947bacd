import { can, type Subject } from "#access/roles.ts";
import { dayIn, monthsBefore } from "#checks/day.ts";
import { fingerprintOf } from "#checks/fingerprint.ts";
import { longestWaiver } from "#checks/waived.ts";
import { isCollection } from "#register/registry.ts";
import { type Context, instant } from "../context.ts";
import { forbidden, invalid, notFound, Refusal } from "../refusal.ts";
import { subjectOf } from "../records/subject.ts";
import { readRegister } from "../registers/read.ts";
import { findingsOf } from "./findings.ts";

/** What Recital itself writes into a waiver, and the record on which the right to it depends. */
export type WaiverGrant = {
  readonly subject: Subject;
  readonly stamped: {
    readonly waivedBy: string;
    readonly waivedAt: string;
    readonly fingerprint: string;
  };
};

const textOf = (input: object, name: string): string | null => {
  const value = (input as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" && value !== "" ? value : null;
};

/**
 * Decides whether the actor may waive the finding that a waiver names: a warning whoever may change its record or owns
 * it, an error only who may publish. Returns what Recital writes into it.
 * @throws Refusal forbidden, not_found (there is no such finding), invalid (it would last too long)
 */
export async function grantWaiver(ctx: Context, input: unknown): Promise<WaiverGrant> {
  if (typeof input !== "object" || input === null) throw notFound();
  const [collection = "", id = ""] = (textOf(input, "record") ?? "").split("/");
  const register = await readRegister(ctx);
  const record = isCollection(collection) ? register.find(collection, id) : undefined;
  if (!isCollection(collection) || record === undefined) throw noSuchFinding(ctx);
  const found = (await findingsOf(ctx)).find(
    ({ finding }) =>
      finding.rule.id === textOf(input, "rule") &&
      finding.record.collection === collection &&
      finding.record.id === id &&
      finding.partId === textOf(input, "part") &&
      finding.pointer === textOf(input, "pointer"),
  );
  if (found === undefined) throw noSuchFinding(ctx);
  const subject = subjectOf(collection, record as never);
  const { severity } = found.finding.rule;
  if (!mayWaive(ctx, severity, subject)) {
    throw severity === "error" ? new Refusal("forbidden", errorsForDpo) : forbidden();
  }
  const today = dayIn("UTC", instant(ctx));
  const until = textOf(input, "until");
  if (until !== null && (until < today || until > monthsBefore(today, -longestWaiver)))
    throw invalid([{ pointer: "/until", detail: tooLong[ctx.locale], code: "period" }]);
  return {
    subject,
    stamped: {
      waivedBy: ctx.actor.email === "" ? ctx.actor.id : ctx.actor.email,
      waivedAt: today,
      fingerprint: fingerprintOf(found.finding, register),
    },
  };
}

function mayWaive(ctx: Context, severity: string, subject: Subject): boolean {
  if (can(ctx.actor, "finding.waive_error")) return true;
  return severity !== "error" && can(ctx.actor, "finding.waive", subject);
}

const errorsForDpo = {
  en: "Only a data protection officer may waive an error.",
  fr: "Seul un délégué à la protection des données peut accorder une dérogation à une erreur.",
};

const tooLong = {
  en: "A waiver ends today at the earliest and after twelve months at the latest.",
  fr: "Une dérogation prend fin au plus tôt aujourd’hui et au plus tard après douze mois.",
};

function noSuchFinding(ctx: Context) {
  const detail = {
    en: "There is no such finding now: reload the findings.",
    fr: "Ce constat n’existe plus : rechargez les constats.",
  };
  return invalid([{ pointer: "/rule", detail: detail[ctx.locale], code: "finding" }]);
}
