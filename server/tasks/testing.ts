import type { Task } from "#checks/tasks.ts";

/** A task with that title. */
export const taskCalled = (title: string): Task => ({
  id: "activityReview/activities/a",
  kind: "activityReview",
  due: "2027-01-31",
  isOverdue: false,
  record: { collection: "activities", id: "a" },
  pointer: "/nextReviewAt",
  title: { en: title, fr: title },
});
