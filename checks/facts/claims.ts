import type { Register } from "#register/register.ts";
import type { Activity, Claim, Involvement } from "#register/registry.ts";
import { builtInTerm } from "#register/vocabulary.ts";
import type { CheckContext } from "../context.ts";
import { type Question, remembering } from "../question.ts";
import { policiesShowing } from "./shown.ts";
import { locationsOf } from "./transfers.ts";

const isOf = (activity: Activity, organisationId: string | null) =>
  organisationId === null ||
  activity.organisationIds.length === 0 ||
  activity.organisationIds.includes(organisationId);

function spokenOf(register: Register, organisationId: string | null): readonly Activity[] {
  const approved = register
    .current("activities")
    .filter((activity) => activity.state === "approved" && isOf(activity, organisationId));
  if (register.current("policies").length === 0) return approved;
  const showing = policiesShowing(register);
  return approved.filter((activity) => showing(activity).length > 0);
}

/**
 * The activities a public statement of an organisation is held against: those a policy shows or, where the register
 * has no policy yet, all that are approved. Without an organisation, those of all.
 */
export const activitiesUnder: Question<string | null, readonly Activity[]> = remembering(
  (register) => (organisationId) => spokenOf(register, organisationId),
);

/** An involvement in an activity that a statement is held against. */
export type UnderClaim = { readonly activity: Activity; readonly involvement: Involvement };

/** Roles whose involvement takes data nowhere of itself. */
const noRecipient = ["internal_department", "representative", "data_subject_designated"];

/** The recipients of the activities a statement is held against. */
export function recipientsUnder(c: CheckContext, claim: Claim): readonly UnderClaim[] {
  return c
    .ask(activitiesUnder, claim.organisationId)
    .flatMap((activity) => activity.involvements.map((involvement) => ({ activity, involvement })))
    .filter(({ involvement }) => !noRecipient.includes(involvement.roleId ?? ""));
}

/** Whether a statement of exclusive storage speaks of what a party keeps. */
export function isPromisedFor({ covers, hostIds }: Claim, partyId: string | null): boolean {
  return covers !== "named_hosts" || (partyId !== null && hostIds.includes(partyId));
}

/**
 * Where a recipient has data processed: what the register says or, where it says nothing of a known provider, where
 * that one usually works. Empty where nobody knows.
 */
export function whereabouts(c: CheckContext, involvement: Involvement): readonly string[] {
  const party = c.find("parties", involvement.partyId);
  const told = locationsOf(involvement, party);
  if (told.length > 0) return told;
  const usual = builtInTerm(["recipient_presets"], party?.presetId ?? "")?.["usual_locations"];
  return Array.isArray(usual) ? (usual as readonly string[]) : [];
}
