import type { LocalisedText } from "#register/locale.ts";
import type { Collection } from "#register/registry.ts";
import { apiQuery } from "./api-query.ts";
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
