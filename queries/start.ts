import { mutationOptions } from "@tanstack/react-query";
import type { Bilingual } from "#register/locale.ts";
import { apiQuery } from "./api-query.ts";
import type { AnyRecord } from "./records.ts";
import { randomId, request } from "./request.ts";

/** One suggestion to confirm. */
export type Suggestion = {
  readonly id: string;
  readonly label: Bilingual;
  /** What it rests on, where it does not stand for itself. */
  readonly because: Bilingual | null;
};

/** The groups of suggestions of a template. */
export const suggestionGroups = ["purposes", "grounds", "data", "retention"] as const;

export type SuggestionGroup = (typeof suggestionGroups)[number];

/** A usual activity, with what is usually said of it. */
export type Template = Readonly<Record<SuggestionGroup, readonly Suggestion[]>> & {
  readonly id: string;
  readonly name: Bilingual;
  readonly lead: Bilingual;
  readonly remains: Bilingual;
};

export const templatesQuery = () =>
  apiQuery<{ readonly items: readonly Template[] }>("/api/v1/start/templates", {
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What somebody confirmed of a template, and for which organisations. */
export type Confirmed = Readonly<Record<SuggestionGroup | "organisationIds", readonly string[]>>;

/** Creates the draft of an activity from what was confirmed. */
export const startActivity = (template: string) =>
  mutationOptions({
    mutationFn: (confirmed: Confirmed) =>
      request<AnyRecord>("POST", `/api/v1/start/templates/${template}`, {
        body: confirmed,
        idempotencyKey: randomId(),
      }),
  });
