import type { LocalisedText } from "#register/locale.ts";
import type { Collection } from "#register/registry.ts";
import type { Severity } from "#register/printed-finding.ts";
import { apiQuery } from "./api-query.ts";
import type { OwnActivity } from "#server/records/own-activities.ts";
import type { TrailEntry } from "./audit.ts";
import type { PolicyState } from "./policies.ts";

type ActivityLine = {
  readonly id: string;
  readonly reference: string | null;
  readonly name: LocalisedText;
};

/** What a person sees first. */
export type Overview = {
  readonly counts: Readonly<Record<Collection, number>>;
  readonly activitiesByState: Readonly<Record<"draft" | "in_review" | "approved", number>>;
  readonly reviewsDue: readonly (ActivityLine & { readonly nextReviewAt: string | null })[];
  readonly inReview: readonly ActivityLine[];
  readonly policies: readonly PolicyState[];
  readonly changes: readonly TrailEntry[];
};

export const overviewQuery = () => apiQuery<Overview>("/api/v1/overview");

export type { OwnActivity, SentBack } from "#server/records/own-activities.ts";

/** The activities one answers for, drafts first. */
export const ownActivitiesQuery = () =>
  apiQuery<{ readonly items: readonly OwnActivity[] }>("/api/v1/own-activities");

/** One open error of the checks: what is wrong, at which field of which record. */
export type OpenError = {
  readonly rule: string;
  readonly record: {
    readonly collection: Collection;
    readonly id: string;
    readonly title: string;
  };
  readonly pointer: string;
  readonly message: string;
  readonly article: string;
};

/** What the checks want somebody to mend first. */
export type OverviewFindings = {
  readonly counts: Readonly<Record<Severity | "waived", number>>;
  readonly first: readonly OpenError[];
};

export const overviewFindingsQuery = () =>
  apiQuery<OverviewFindings>("/api/v1/overview/findings", { staleTime: 30_000 });
