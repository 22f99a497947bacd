"use client";

import { useQuery } from "@tanstack/react-query";
import { Notice } from "#components/ui/message.tsx";
import { ownActivitiesQuery } from "#queries/overview.ts";
import { useSentBack } from "./sent-back.ts";

/** Tells the owner of an activity that it came back, from whom, and what they want mended. */
export function SentBackNotice({ id }: { id: string }) {
  const byWhom = useSentBack();
  const { data } = useQuery(ownActivitiesQuery());
  const sentBack = data?.items.find((one) => one.id === id)?.sentBack ?? null;
  if (sentBack === null) return null;
  return (
    <div className="mb-6">
      <Notice tone="warning" title={byWhom(sentBack)}>
        {sentBack.reason}
      </Notice>
    </div>
  );
}
