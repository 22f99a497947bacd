import type {
  Activity,
  Claim,
  CollectionPoint,
  Organisation,
  Policy,
  Purpose,
  Tracker,
} from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import type { Citations } from "./citations.ts";
import type { Cited } from "./cited.ts";

/** A purpose with the activity it belongs to. */
export type ShownPurpose = {
  readonly activity: Cited<Activity>;
  readonly purpose: Cited<Purpose>;
};

/** What of the register a policy speaks of. */
export type Shown = {
  readonly organisations: readonly Cited<Organisation>[];
  /** Activities we answer for, alone or jointly. */
  readonly activities: readonly Cited<Activity>[];
  /** Activities in which we work for others (GDPR Art. 28). */
  readonly processorActivities: readonly Cited<Activity>[];
  /** Purposes of `activities`, the main one of each first. */
  readonly purposes: readonly ShownPurpose[];
  /** Where a purpose, and those of an activity, stand among `purposes`. */
  readonly places: {
    readonly byId: ReadonlyMap<string, number>;
    readonly byActivity: ReadonlyMap<string, readonly number[]>;
  };
  readonly collectionPoints: readonly Cited<CollectionPoint>[];
  readonly trackers: readonly Cited<Tracker>[];
  readonly claims: readonly Cited<Claim>[];
  /** Approved activities that may be shown, chosen by the policy or not. */
  readonly publicActivities: readonly Cited<Activity>[];
};

/** The parties that every shown activity presents by category only. */
export function unnamedIn(shown: Shown): ReadonlySet<string> {
  const named = new Set<string>();
  const hidden = new Set<string>();
  for (const { value } of [...shown.activities, ...shown.processorActivities]) {
    for (const { partyId, publicDisplay } of value.involvements) {
      if (partyId !== null) (publicDisplay === "category" ? hidden : named).add(partyId);
    }
  }
  for (const partyId of named) hidden.delete(partyId);
  return hidden;
}

/** Selects what a policy shows: approved, not archived, not internal, of its organisations and among its activities. */
export function shownIn(register: Register, read: Citations, policy: Cited<Policy>): Shown {
  const organisations = organisationsOf(register, read, policy.value);
  const ids = new Set(organisations.map((organisation) => organisation.value.id));
  const isOurs = (owners: readonly string[]) =>
    owners.length === 0 || owners.some((owner) => ids.has(owner));
  const publicActivities = register
    .current("activities")
    .filter((activity) => isOurs(activity.organisationIds))
    .map((activity) => read.of("activities", activity))
    .filter(mayBeShown);
  const chosen = chosenBy(policy.value, publicActivities);
  const activities = chosen.filter((activity) => !isProcessing(activity));
  const purposes = activities.flatMap(purposesIn);
  return {
    organisations,
    activities,
    processorActivities: chosen.filter(isProcessing),
    purposes,
    places: placesOf(purposes),
    collectionPoints: collectionPointsOf(register, read, activities),
    trackers: register
      .current("trackers")
      .filter((tracker) => isOurs(tracker.organisationIds))
      .map((tracker) => read.of("trackers", tracker)),
    claims: register
      .current("claims")
      .filter((claim) => claim.organisationId === null || ids.has(claim.organisationId))
      .map((claim) => read.of("claims", claim)),
    publicActivities,
  };
}

function organisationsOf(
  register: Register,
  read: Citations,
  policy: Policy,
): readonly Cited<Organisation>[] {
  const all = register.current("organisations");
  const named = [...new Set(policy.organisationIds)].flatMap((id) =>
    all.filter((one) => one.id === id),
  );
  const chosen = policy.organisationIds.length === 0 ? all : named;
  return chosen.map((organisation) => read.of("organisations", organisation));
}

function mayBeShown(activity: Cited<Activity>): boolean {
  return activity.steer("state") === "approved" && activity.steer("visibility") !== "internal";
}

function chosenBy(
  policy: Policy,
  activities: readonly Cited<Activity>[],
): readonly Cited<Activity>[] {
  return policy.activityIds.length === 0
    ? activities
    : [...new Set(policy.activityIds)].flatMap((id) =>
        activities.filter((one) => one.value.id === id),
      );
}

function isProcessing(activity: Cited<Activity>): boolean {
  return activity.value.ourRole === "processor" || activity.value.ourRole === "sub_processor";
}

/** Where each purpose, and those of each activity, stand in a list of purposes. */
export function placesOf(purposes: readonly ShownPurpose[]): Shown["places"] {
  const byId = new Map<string, number>();
  const byActivity = new Map<string, number[]>();
  for (const [place, { activity, purpose }] of purposes.entries()) {
    byId.set(purpose.value.id, place);
    const places = byActivity.get(activity.value.id);
    if (places === undefined) byActivity.set(activity.value.id, [place]);
    else places.push(place);
  }
  return { byId, byActivity };
}

/** The purposes of an activity, the main one first. */
export function purposesIn(activity: Cited<Activity>): readonly ShownPurpose[] {
  const isMain = (purpose: Cited<Purpose>) => Number(purpose.value.isMain === true);
  return activity
    .eachOf("purposes")
    .toSorted((one, other) => isMain(other) - isMain(one))
    .map((purpose) => ({ activity, purpose }));
}

/** A collection point is shown when it feeds a shown activity, by name or through the purposes of its fields. */
function collectionPointsOf(
  register: Register,
  read: Citations,
  activities: readonly Cited<Activity>[],
): readonly Cited<CollectionPoint>[] {
  const activityIds = new Set(activities.map((activity) => activity.value.id));
  const purposeIds = new Set(
    activities.flatMap((activity) => activity.value.purposes.map((purpose) => purpose.id)),
  );
  return register
    .current("collection-points")
    .filter(
      (point) =>
        point.activityIds.some((id) => activityIds.has(id)) ||
        point.fields.some((field) => field.purposeIds.some((id) => purposeIds.has(id))),
    )
    .map((point) => read.of("collection-points", point));
}
