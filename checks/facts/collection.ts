import type { Activity, CollectionPoint, Purpose } from "#register/registry.ts";
import type { CheckContext } from "../context.ts";
import { index } from "../question.ts";
import { purposesOf } from "./data.ts";

/** A purpose with the activity it belongs to. */
type Placed = { readonly activity: Activity; readonly purpose: Purpose };

/** Purposes by their id. */
const purposesById = index("activities", function* (activity) {
  for (const purpose of activity.purposes) yield [purpose.id, { activity, purpose }] as const;
});

/** What is asked for where, by the id of the data item. */
const pointsWithItem = index("collection-points", function* ({ activityIds, fields }) {
  for (const { dataItemId, purposeIds } of fields) {
    if (dataItemId !== null) yield [dataItemId, { activityIds, purposeIds }] as const;
  }
});

/** A piece of data that a collection point asks for. */
export type PointField = CollectionPoint["fields"][number];

/** The activities a collection point feeds: those it names, and those of the purposes of its fields. */
export function activitiesFed(c: CheckContext, point: CollectionPoint): readonly Activity[] {
  const named = point.activityIds.flatMap((id) => c.find("activities", id) ?? []);
  const served = point.fields.flatMap(({ purposeIds }) =>
    purposeIds.flatMap((id) => c.ask(purposesById, id).map(({ activity }) => activity)),
  );
  return [...new Set([...named, ...served])].filter(({ archivedAt }) => archivedAt === null);
}

/** The purposes a field serves: those it names, or those that the activities use the data item for. */
export function purposesServed(
  c: CheckContext,
  point: CollectionPoint,
  field: PointField,
): readonly Placed[] {
  if (field.purposeIds.length > 0) {
    return field.purposeIds.flatMap((id) => c.ask(purposesById, id));
  }
  return activitiesFed(c, point).flatMap((activity) =>
    activity.dataUses
      .filter(({ dataItemId }) => dataItemId === field.dataItemId)
      .flatMap((use) => purposesOf(activity, use))
      .map((purpose) => ({ activity, purpose })),
  );
}

/** Whether a collection point that feeds an activity asks for a data item. */
export function isCollectedFor(
  c: CheckContext,
  activity: Activity,
  dataItemId: string | null,
): boolean {
  return c
    .ask(pointsWithItem, dataItemId ?? "")
    .some(
      ({ activityIds, purposeIds }) =>
        activityIds.includes(activity.id) ||
        activity.purposes.some(({ id }) => purposeIds.includes(id)),
    );
}
