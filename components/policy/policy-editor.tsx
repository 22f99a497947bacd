"use client";

import { useQuery } from "@tanstack/react-query";
import { RecordEditor } from "#components/register/record-editor.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { policyBySlugQuery } from "#queries/policies.ts";
import { ApiError } from "#queries/request.ts";

/** The form of the policy with that address. */
export function PolicyEditor({ slug }: { slug: string }) {
  const { data, error, refetch } = useQuery(policyBySlugQuery(slug));
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <Skeleton lines={12} />;
  const policy = data.items[0];
  if (policy === undefined) return <ErrorState error={new ApiError(404, "", [], undefined)} />;
  return <RecordEditor collection="policies" id={policy.id} />;
}
