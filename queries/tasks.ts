import { mutationOptions } from "@tanstack/react-query";
import { apiQuery } from "./api-query.ts";
import { request } from "./request.ts";
import type { ReportedTask as Task } from "#server/tasks/tasks.ts";

export type { ReportedTask as Task } from "#server/tasks/tasks.ts";

export type Tasks = { readonly items: readonly Task[]; readonly total: number };

/** What is due within so many days. */
export const tasksQuery = (days: number) => apiQuery<Tasks>(`/api/v1/tasks?days=${days}`);

/** Whether I have a calendar. */
export const feedQuery = () =>
  apiQuery<{ readonly feed: { readonly createdAt: string } | null }>("/api/v1/calendar-feed");

/** Makes me a calendar; its address is in the answer alone. */
export const makeFeed = () =>
  mutationOptions({
    mutationFn: () => request<{ readonly address: string }>("POST", "/api/v1/calendar-feed"),
  });

/** Ends my calendar. */
export const endFeed = () =>
  mutationOptions({ mutationFn: () => request<null>("DELETE", "/api/v1/calendar-feed") });
