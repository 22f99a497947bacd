import { stations } from "#register/data-flow.ts";
import { flow, type FlowFilter } from "../flow/flow.ts";
import { places } from "../flow/places.ts";
import { recipients } from "../flow/recipients.ts";
import type { Route } from "./route.ts";

/** Where data come from and go to. */
export const flowRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/flow",
    summary: "How data flow from persons through activities to parties and countries",
    access: "record.read",
    tag: "flow",
    queryParameters: {
      subject: "Only about these persons (id of data_subject_categories)",
      point: "Only from this collection point",
      activity: "Only through this activity",
      party: "Only to this party",
      country: "Only to this country",
    },
    handle: async ({ ctx, query }) => {
      const given = stations.flatMap((station) => {
        const id = query.get(station);
        return id === null || id === "" ? [] : [[station, id] as const];
      });
      return { body: await flow(ctx, Object.fromEntries(given) as FlowFilter) };
    },
  },
  {
    method: "GET",
    path: "/places",
    summary: "Every country where data are kept or sent, with the ground",
    access: "record.read",
    tag: "flow",
    handle: async ({ ctx }) => ({ body: { items: await places(ctx) } }),
  },
  {
    method: "GET",
    path: "/recipients",
    summary: "Who gets what, from which activities, where, under which contract and safeguard",
    access: "record.read",
    tag: "flow",
    handle: async ({ ctx }) => ({ body: await recipients(ctx) }),
  },
];
