import { keepPreviousData, mutationOptions, queryOptions } from "@tanstack/react-query";
import type { Locale, LocalisedText } from "#register/locale.ts";
import type { Draft, Impact } from "#server/policies/impact.ts";
import type { NextVersion } from "#server/policies/next-version.ts";
import type { Preview } from "#server/policies/preview.ts";
import type { ListedVersion, PolicyVersion } from "#server/policies/versions.ts";
import { apiQuery, type Page } from "./api-query.ts";
import type { AnyRecord } from "./records.ts";
import { request } from "./request.ts";

export type { Impact } from "#server/policies/impact.ts";
export type { ChangeSince, NextSentence, NextVersion } from "#server/policies/next-version.ts";
export type { OpenError } from "#server/policies/open-errors.ts";
export type { PolicyState } from "#server/policies/states.ts";
export type { ListedVersion } from "#server/policies/versions.ts";

/** What the next version would say in a language. */
export const previewQuery = (slug: string, locale: Locale) =>
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

/** What saving a record like this would change in the public texts. */
export const impactQuery = (draft: Draft) =>
  queryOptions({
    queryKey: ["impact", draft] as const,
    queryFn: ({ signal }) =>
      request<Impact>("POST", "/api/v1/policies/impact", { body: draft, signal }),
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
