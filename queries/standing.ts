import type { Bilingual } from "#register/locale.ts";
import type { Collection } from "#register/registry.ts";
import { apiQuery } from "./api-query.ts";

export type RiskLevel = "low" | "medium" | "high" | "critical";

/** One thing an activity should say. */
export type Point = {
  readonly label: Bilingual;
  readonly isSaid: boolean;
  readonly pointer: string;
};

/** How complete an activity is, and what makes it weigh. */
export type ActivityStanding = {
  readonly completeness: {
    readonly score: number;
    readonly blocks: readonly {
      readonly id: string;
      readonly label: Bilingual;
      readonly points: readonly Point[];
    }[];
    readonly missing: readonly Point[];
  };
  readonly risks: readonly {
    readonly id: string;
    readonly level: RiskLevel;
    readonly label: Bilingual;
    readonly pointer: string;
  }[];
  readonly suggestedCriteria: readonly string[];
};

/** The same over the approved activities. */
export type Standing = {
  readonly activities: number;
  readonly completeness: number | null;
  /** What the organisations do not say of themselves. */
  readonly missing: readonly (Point & {
    readonly record: { readonly collection: Collection; readonly id: string };
    readonly title: string;
  })[];
  readonly risks: Readonly<Record<RiskLevel, number>>;
};

export const standingQuery = () => apiQuery<Standing>("/api/v1/standing");

export const activityStandingQuery = (id: string) =>
  apiQuery<ActivityStanding>(`/api/v1/standing/${encodeURIComponent(id)}`);
