import type { TrailAction } from "#access/trail-actions.ts";
import { keepPreviousData, mutationOptions, queryOptions } from "@tanstack/react-query";
import type { Locale, LocalisedText } from "#register/locale.ts";
import type { Collection } from "#register/registry.ts";
import { apiQuery, type Page } from "./api-query.ts";
import type { AnyRecord } from "./records.ts";
import { request } from "./request.ts";

/** One publication of a policy. */
export type PolicyVersion = {
  readonly id: string;
  readonly number: number;
  readonly effectiveAt: string;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly reason: string | null;
  readonly changeSummary: LocalisedText | null;
  readonly inForce: boolean;
  readonly withdraws: number | null;
  readonly errorsReason: string | null;
  readonly snapshotHash: string;
  readonly auditSeq: number;
};

/** A version as it is listed: who in words, and SHA-256 of each file, as `policy.en.html`. */
export type ListedVersion = PolicyVersion & {
  readonly publishedByName: string;
  readonly preparedByName: string | null;
  readonly hashes: Readonly<Record<string, string>>;
};

/** One sentence that would read otherwise, and the changes of the register behind it by their numbers. */
export type NextSentence = {
  readonly key: string;
  /** Where it stands in a table. */
  readonly cell: { readonly row: string; readonly column: string } | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly causes: readonly { readonly seq: number; readonly pointer: string | null }[];
};

/** A change of a record since the newest version. */
export type ChangeSince = {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  readonly action: TrailAction;
  readonly collection: Collection;
  readonly id: string;
  readonly version: number;
  readonly differences: readonly { readonly pointer: string }[];
};

/** An error of the register that is open and concerns the policy. */
export type OpenError = {
  readonly rule: string;
  readonly collection: Collection;
  readonly id: string;
  readonly pointer: string;
  readonly message: string;
};

/** All that somebody needs to know before publishing. */
export type NextVersion = {
  readonly number: number;
  readonly previous: PolicyVersion | null;
  readonly fourEyes: boolean;
  readonly errors: readonly OpenError[];
  readonly proposal:
    | (Publication & {
        readonly preparedBy: string;
        readonly preparedByName: string;
        readonly isOwn: boolean;
        readonly isCurrent: boolean;
      })
    | null;
  readonly texts: readonly {
    readonly locale: Locale;
    readonly summary: string;
    readonly parts: readonly {
      readonly title: string;
      readonly changes: readonly NextSentence[];
    }[];
  }[];
  readonly changes: readonly ChangeSince[];
};

/** What saving a record would do to one policy in one language. */
export type PolicyImpact<Change> = {
  readonly policyId: string;
  readonly slug: string;
  readonly locale: Locale;
  readonly title: { readonly before: string | null; readonly after: string | null };
  readonly sentences: readonly Change[];
};

/** A policy, its version in force, and how many sentences the register would have the next one say otherwise. */
export type PolicyState = {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalisedText;
  readonly languages: readonly Locale[];
  readonly inForce: PolicyVersion | null;
  readonly newest: PolicyVersion | null;
  readonly changedSentences: number;
  /** Somebody put the next version forward, and it waits for approval. */
  readonly isProposed: boolean;
};

/** What the next version would say in a language; typed by whoever draws it (policy/document.ts). */
export const previewQuery = <Preview>(slug: string, locale: Locale) =>
  apiQuery<Preview>(`/api/v1/policies/${slug}/preview?locale=${locale}`);

export const versionsQuery = (slug: string) =>
  apiQuery<{ readonly items: readonly ListedVersion[] }>(`/api/v1/policies/${slug}/versions`);

/** The record of a policy, found by its address. */
export const policyBySlugQuery = (slug: string) =>
  apiQuery<Page<AnyRecord>>(`/api/v1/policies?slug=${encodeURIComponent(slug)}`);

/** What a publication is asked for; without a date it holds at once. */
export type Publication = {
  readonly effectiveAt: string | null;
  readonly reason: string | null;
  readonly changeSummary: LocalisedText | null;
  /** Why it is published although errors are open. */
  readonly errorsReason?: string | null;
};

/** What publishing now would change, and why. */
export const nextVersionQuery = (slug: string) =>
  apiQuery<NextVersion>(`/api/v1/policies/${slug}/next`);

/** Puts the next version forward for somebody else's approval. */
export const proposePolicy = (slug: string) =>
  mutationOptions({
    mutationFn: ({ publication, key }: { publication: Publication; key: string }) =>
      request<unknown>("POST", `/api/v1/policies/${slug}/proposals`, {
        body: publication,
        idempotencyKey: key,
      }),
  });

/** Declines what waits for approval. */
export const declineProposal = (slug: string) =>
  mutationOptions({
    mutationFn: () => request<undefined>("DELETE", `/api/v1/policies/${slug}/proposals`),
  });

/** Withdraws a version by publishing what stood before it. */
export const withdrawVersion = (slug: string) =>
  mutationOptions({
    mutationFn: ({ number, reason, key }: { number: number; reason: string; key: string }) =>
      request<PolicyVersion>("POST", `/api/v1/policies/${slug}/versions/${number}/withdrawal`, {
        body: { reason },
        idempotencyKey: key,
      }),
  });

type UnsavedRecord = {
  readonly collection: Collection;
  readonly id: string | null;
  readonly values: unknown;
};

type Impact<Change> = {
  readonly policies: readonly PolicyImpact<Change>[];
  readonly isOnceApproved: boolean;
};

/** What saving a record like this would change in the public texts; typed by whoever draws it (policy/compare.ts). */
export const impactQuery = <Change>(draft: UnsavedRecord) =>
  queryOptions({
    queryKey: ["impact", draft] as const,
    queryFn: ({ signal }) =>
      request<Impact<Change>>("POST", "/api/v1/policies/impact", { body: draft, signal }),
    // The one before stays in sight while the next is on its way.
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
  });

/** Publishes the next version of a policy. */
export const publishPolicy = (slug: string) =>
  mutationOptions({
    mutationFn: ({ publication, key }: { publication: Publication; key: string }) =>
      request<PolicyVersion>("POST", `/api/v1/policies/${slug}/versions`, {
        body: publication,
        idempotencyKey: key,
      }),
  });
