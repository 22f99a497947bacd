import { daysAfter } from "#checks/day.ts";
import { instantRead } from "../context.ts";
import { invalid, notFound } from "../refusal.ts";
import { calendarBehind, createFeed, endFeed, feedOf } from "../tasks/feed.ts";
import { listTasks } from "../tasks/tasks.ts";
import { localeOf } from "./parameters.ts";
import type { Call, Route } from "./route.ts";

/** The day a list of tasks ends with: the one given or so many days from now; null for all. @throws Refusal invalid */
function untilOf(call: Call): string | null {
  const days = call.query.get("days");
  if (days !== null && /^\d{1,4}$/.test(days)) {
    return daysAfter(instantRead(call.ctx).slice(0, 10), Number(days));
  }
  const given = call.query.get("until");
  if (given === null || given === "") return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given))) return given;
  const detail = { en: "until is a day, YYYY-MM-DD.", fr: "until est un jour, AAAA-MM-JJ." };
  throw invalid([{ pointer: "/until", detail: detail[call.ctx.locale], code: "date" }]);
}

const ending = ".ics";

/** What is due when: as a list, and as a calendar that other programs subscribe to. */
export const taskRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/tasks",
    summary: "What is due: reviews, contracts, certifications, waivers, notices of sub-processors",
    access: "record.read",
    tag: "tasks",
    queryParameters: {
      until: "Only what is due by this day, YYYY-MM-DD",
      days: "Only what is due within so many days",
      locale: "en or fr",
    },
    handle: async (call) => {
      const items = await listTasks(call.ctx, untilOf(call), localeOf(call));
      return { body: { items, total: items.length, nextCursor: null } };
    },
  },
  {
    method: "GET",
    path: "/calendar-feed",
    summary: "Whether I have a calendar of what is due, and since when",
    access: "signed in",
    tag: "tasks",
    handle: async ({ ctx }) => ({ body: { feed: await feedOf(ctx) } }),
  },
  {
    method: "POST",
    path: "/calendar-feed",
    summary: "Make me a calendar; its address is told once, and one I had before ends",
    access: "signed in",
    tag: "tasks",
    status: 201,
    handle: async ({ ctx }) => ({ status: 201, body: await createFeed(ctx) }),
  },
  {
    method: "DELETE",
    path: "/calendar-feed",
    summary: "End my calendar",
    access: "signed in",
    tag: "tasks",
    status: 204,
    handle: async ({ ctx }) => {
      await endFeed(ctx);
      return {};
    },
  },
  {
    method: "GET",
    path: "/calendar/:file",
    summary: "A calendar of what is due (iCalendar, RFC 5545), by the secret in its address",
    access: "anyone",
    tag: "tasks",
    handle: async ({ ctx, parameters }) => {
      const file = parameters["file"] ?? "";
      if (!file.endsWith(ending)) throw notFound();
      const text = await calendarBehind(ctx, file.slice(0, -ending.length));
      const headers = {
        "content-type": "text/calendar; charset=utf-8",
        "cache-control": "private",
      };
      return { bytes: new TextEncoder().encode(text), headers };
    },
  },
];
