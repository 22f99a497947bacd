"use client";

import { Skeleton } from "#components/ui/skeleton.tsx";

/** What is seen while a screen is on its way. */
export default function Loading() {
  return <Skeleton lines={12} />;
}
