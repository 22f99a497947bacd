import { mutationOptions } from "@tanstack/react-query";
import type { Locale, LocalisedText } from "#register/locale.ts";
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
  apiQuery<{ readonly items: readonly PolicyVersion[] }>(`/api/v1/policies/${slug}/versions`);

/** The record of a policy, found by its address. */
export const policyBySlugQuery = (slug: string) =>
  apiQuery<Page<AnyRecord>>(`/api/v1/policies?slug=${encodeURIComponent(slug)}`);

/** What a publication is asked for; without a date it holds at once. */
export type Publication = {
  readonly effectiveAt: string | null;
  readonly reason: string | null;
  readonly changeSummary: LocalisedText | null;
};

/** Publishes the next version of a policy. */
export const publishPolicy = (slug: string) =>
  mutationOptions({
    mutationFn: ({ publication, key }: { publication: Publication; key: string }) =>
      request<PolicyVersion>("POST", `/api/v1/policies/${slug}/versions`, {
        body: publication,
        idempotencyKey: key,
      }),
  });
