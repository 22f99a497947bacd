import { can } from "#access/roles.ts";
import { type Activity, type Collection, collections, entityOf } from "#register/registry.ts";
import { type Context, instantRead } from "../context.ts";
import { forbidden } from "../refusal.ts";
import { type PolicyState, policyStates } from "../policies/states.ts";
import { visibleTo } from "../records/visible.ts";
import { type TrailEntry, trailEntries } from "../trail/read.ts";
import { readRegister } from "./read.ts";

/** What everybody who reads the register may know of: changes of records and publications, not who signed in. */
const told = [...collections.map((collection) => entityOf(collection).name), "policyVersion"];

/** How many of the newest changes the overview shows. */
const newest = 12;

type ActivityLine = Pick<Activity, "id" | "reference" | "name">;

/** What a person sees first: how much there is, what state it is in, what changed last. */
export type Overview = {
  readonly counts: Readonly<Record<Collection, number>>;
  readonly activitiesByState: Readonly<Record<"draft" | "in_review" | "approved", number>>;
  readonly reviewsDue: readonly (ActivityLine & Pick<Activity, "nextReviewAt">)[];
  readonly inReview: readonly ActivityLine[];
  readonly policies: readonly PolicyState[];
  readonly changes: readonly TrailEntry[];
};

/** The overview of whoever asks, of what they may see. @throws Refusal forbidden */
export async function overview(ctx: Context): Promise<Overview> {
  if (!can(ctx.actor, "record.read")) throw forbidden();
  const register = await readRegister(ctx);
  const activities = register.current("activities");
  const today = instantRead(ctx).slice(0, 10);
  const seesAll = can(ctx.actor, "record.read", {
    collection: "activities",
    ownerEmail: null,
    state: "draft",
  });
  const sees = await visibleTo(ctx);
  const visible = activities.filter((one) => sees("activities", one));
  const counts = Object.fromEntries(
    collections.map((name) => [
      name,
      name === "activities" ? visible.length : register.current(name).length,
    ]),
  );
  const states = { draft: 0, in_review: 0, approved: 0 };
  for (const activity of visible) if (activity.state !== null) states[activity.state] += 1;
  const nothing = {
    actor: null,
    action: null,
    entities: told,
    recordId: null,
    from: null,
    to: null,
    words: null,
    before: null,
  };
  return {
    counts: counts as Record<Collection, number>,
    activitiesByState: states,
    reviewsDue: visible
      .filter((one) => one.nextReviewAt !== null && one.nextReviewAt <= today)
      .map((one) => ({
        id: one.id,
        reference: one.reference,
        name: one.name,
        nextReviewAt: one.nextReviewAt,
      })),
    inReview: visible
      .filter((one) => one.state === "in_review")
      .map((one) => ({ id: one.id, reference: one.reference, name: one.name })),
    policies: await policyStates(ctx, register),
    changes: seesAll ? (await trailEntries(ctx, { ...nothing, limit: newest })).items : [],
  };
}
