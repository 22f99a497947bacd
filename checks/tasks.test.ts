import assert from "node:assert/strict";
import { test } from "node:test";
import { tasksOf } from "./tasks.ts";
import { Draft } from "./testing/draft.ts";
import { at } from "./testing/words.ts";

const told = (draft: Draft, instant = at) =>
  tasksOf(draft.register(), instant).map(({ due, kind, pointer, record }) =>
    [due, kind, `${record.collection}/${record.id}${pointer}`].join(" "),
  );

test("reviews, listings and statements are due when they say, the first one first", () => {
  assert.deepEqual(told(new Draft()), [
    "2027-06-01 activityReview activities/clients-sites/nextReviewAt",
    "2027-06-01 activityReview activities/newsletter/nextReviewAt",
    "2027-06-01 activityReview activities/orders/nextReviewAt",
    "2027-06-01 activityReview activities/refusals/nextReviewAt",
    "2027-06-01 framework activities/newsletter/involvements/0/transfers/0/safeguards/0/dpf/verifiedAt",
    "2027-06-01 policyReview policies/privacy/nextReviewAt",
    "2027-10-01 claim claims/in-france/verifiedAt",
  ]);
});

test("contracts and certificates of providers in use are due when they end", () => {
  const draft = new Draft();
  const host = draft.party("host");
  Object.assign(host.contracts[0] ?? {}, { expiresAt: "2027-01-31" });
  host.certifications = [{ name: "HDS", validUntil: "2027-02-28", reference: null }];
  assert.deepEqual(told(draft).slice(0, 2), [
    "2027-01-31 contract parties/host/contracts/0/expiresAt",
    "2027-02-28 certification parties/host/certifications/0/validUntil",
  ]);
  host.active = false;
  assert.ok(!told(draft).some((line) => line.includes("parties/host")));
});

test("a notice of a new sub-processor is due when its period ends, until somebody decides", () => {
  const draft = new Draft();
  const notice = {
    receivedAt: "2026-11-01",
    noticePeriodDays: 30,
    change: "A host in Austria",
    decision: null,
    decidedAt: null,
  };
  draft.party("host").subProcessorNotices = [notice];
  assert.equal(
    told(draft)[0],
    "2026-12-01 subProcessorNotice parties/host/subProcessorNotices/0/decision",
  );
  draft.party("host").subProcessorNotices = [{ ...notice, decision: "accepted" }];
  assert.ok(!told(draft).some((line) => line.includes("subProcessorNotice")));
});

test("a task is overdue the day after, in the time zone of the organisation", () => {
  const draft = new Draft();
  draft.activity("orders").nextReviewAt = "2026-11-23";
  const isOverdue = (instant: string) => tasksOf(draft.register(), instant)[0]?.isOverdue;
  assert.equal(isOverdue("2026-11-23T22:59:00.000Z"), false);
  // Midnight in Paris.
  assert.equal(isOverdue("2026-11-23T23:00:00.000Z"), true);
});

test("a task says in each language what to do about what", () => {
  const review = tasksOf(new Draft().register(), at).find(
    ({ record }) => record.id === "newsletter",
  );
  assert.deepEqual(review?.title, {
    en: "Review the record: Newsletter",
    fr: "Revoir la fiche\u00A0: Lettre d'information",
  });
});
