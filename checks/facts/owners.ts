import type { Register } from "#register/register.ts";
import type { Activity, DataUse, Purpose } from "#register/registry.ts";
import { derived, index, type Question, remembering } from "../question.ts";

const onlineKinds = ["web_form", "account", "checkout", "app"];

/** Whether a record that names its organisations is one's own; one that names none is everybody's. */
const isOf = (owners: readonly string[], organisationId: string) =>
  owners.length === 0 || owners.includes(organisationId);

/** Whether an organisation obtains data online. */
export const collectsOnline: Question<string, boolean> = (register) => {
  const points = register
    .current("collection-points")
    .filter(({ kind }) => onlineKinds.includes(kind ?? ""));
  return (organisationId) =>
    points.some(({ activityIds }) =>
      activityIds.some((id) => {
        const activity = register.find("activities", id);
        return activity !== undefined && isOf(activity.organisationIds, organisationId);
      }),
    );
};

/** Whether an organisation has trackers that need consent. */
export const asksForTrackers: Question<string, boolean> = (register) => (organisationId) =>
  register
    .current("trackers")
    .some(
      ({ exempt, organisationIds }) => exempt === false && isOf(organisationIds, organisationId),
    );

/** Under this key stands what belongs to every organisation. */
const everybody = "";

/** The approved activities in which an organisation decides, by its id. */
const controlledBy = index("activities", function* (activity) {
  const { organisationIds, ourRole, state } = activity;
  if (state !== "approved" || ourRole === "processor" || ourRole === "sub_processor") return;
  for (const id of organisationIds.length === 0 ? [everybody] : organisationIds) {
    yield [id, activity] as const;
  }
});

const activitiesOf = (register: Register) => {
  const by = controlledBy(register);
  return (organisationId: string): readonly Activity[] => [...by(organisationId), ...by(everybody)];
};

/** What an organisation does in its activities that belongs together across them. */
type Conduct = {
  readonly marketing: boolean;
  readonly objectionList: boolean;
};

const isListed = (register: Register, { dataItemId }: DataUse) =>
  register.find("data-items", dataItemId)?.categoryId === "objection_list";

const isMarketing = ({ isDirectMarketing }: Purpose) => isDirectMarketing === true;

/** Whether an organisation advertises directly, and keeps a list of those who refuse. */
export const conductOf: Question<string, Conduct> = remembering((register) => {
  const decided = activitiesOf(register);
  return (organisationId) => {
    const activities = decided(organisationId);
    return {
      marketing: activities.some(({ purposes }) => purposes.some(isMarketing)),
      objectionList: activities.some(({ dataUses }) =>
        dataUses.some((use) => isListed(register, use)),
      ),
    };
  };
});

const servicesIn = derived((activity: Activity) => [
  ...new Set(activity.involvements.flatMap(({ serviceKind }) => serviceKind ?? [])),
]);

/** The kinds of service that the recipients of an organisation provide, in alphabetical order. */
export const servicesOf: Question<string, readonly string[]> = remembering((register) => {
  const decided = activitiesOf(register);
  return (organisationId) => [...new Set(decided(organisationId).flatMap(servicesIn))].sort();
});

/** Whether one of an activity's organisations has designated a DPO. */
export const hasDpo: Question<Activity, boolean> = (register) => (activity) =>
  register
    .current("organisations")
    .some(({ dpo, id }) => dpo?.designated === true && isOf(activity.organisationIds, id));
