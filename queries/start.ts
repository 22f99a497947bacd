import { mutationOptions } from "@tanstack/react-query";
import type { Start } from "#server/start/activity.ts";
import type { Template } from "#server/start/suggestions.ts";
import { apiQuery } from "./api-query.ts";
import type { AnyRecord } from "./records.ts";
import { randomId, request } from "./request.ts";

export type { Suggestion, Template } from "#server/start/suggestions.ts";

/** The groups of suggestions of a template. */
export const suggestionGroups = [
  "purposes",
  "grounds",
  "data",
  "retention",
] as const satisfies readonly (keyof Template)[];

export type SuggestionGroup = (typeof suggestionGroups)[number];

/** Usual activities, with what is usually said of them. */
export const templatesQuery = () =>
  apiQuery<{ readonly items: readonly Template[] }>("/api/v1/start/templates", {
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Creates the draft of an activity from what was confirmed. */
export const startActivity = (template: string) =>
  mutationOptions({
    mutationFn: (confirmed: Start) =>
      request<AnyRecord>("POST", `/api/v1/start/templates/${template}`, {
        body: confirmed,
        idempotencyKey: randomId(),
      }),
  });
