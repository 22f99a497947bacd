import type { Register } from "#register/register.ts";
import type { Activity, DataUse, Purpose } from "#register/registry.ts";
import { type Question, remembering } from "../question.ts";

const onlineKinds = ["web_form", "account", "checkout", "app"];

/** Whether a record that names its organisations is one's own; one that names none is everybody's. */
const isOf = (owners: readonly string[], organisationId: string) =>
  owners.length === 0 || owners.includes(organisationId);

/** The approved activities of an organisation in which it decides. */
function activitiesOf(register: Register, organisationId: string): readonly Activity[] {
  return register
    .current("activities")
    .filter(
      ({ organisationIds, ourRole, state }) =>
        isOf(organisationIds, organisationId) &&
        state === "approved" &&
        ourRole !== "processor" &&
        ourRole !== "sub_processor",
    );
}

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

/** What an organisation does in its activities that belongs together across them. */
type Conduct = {
  readonly marketing: boolean;
  readonly objectionList: boolean;
};

const isListed = (register: Register, { dataItemId }: DataUse) =>
  register.find("data-items", dataItemId)?.categoryId === "objection_list";

const isMarketing = ({ isDirectMarketing }: Purpose) => isDirectMarketing === true;

/** Whether an organisation advertises directly, and keeps a list of those who refuse. */
export const conductOf: Question<string, Conduct> = remembering((register) => (organisationId) => {
  const activities = activitiesOf(register, organisationId);
  return {
    marketing: activities.some(({ purposes }) => purposes.some(isMarketing)),
    objectionList: activities.some(({ dataUses }) =>
      dataUses.some((use) => isListed(register, use)),
    ),
  };
});

/** The kinds of service that the recipients of an organisation provide, in alphabetical order. */
export const servicesOf: Question<string, readonly string[]> = remembering(
  (register) => (organisationId) =>
    [
      ...new Set(
        activitiesOf(register, organisationId).flatMap(({ involvements }) =>
          involvements.flatMap(({ serviceKind }) => serviceKind ?? []),
        ),
      ),
    ].sort(),
);

/** Whether one of an activity's organisations has designated a DPO. */
export const hasDpo: Question<Activity, boolean> = (register) => (activity) =>
  register
    .current("organisations")
    .some(({ dpo, id }) => dpo?.designated === true && isOf(activity.organisationIds, id));
