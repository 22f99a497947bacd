import { type Collection, isCollection } from "#register/registry.ts";
import { notFound } from "../refusal.ts";
import { countFacets } from "../records/facets.ts";
import { parseListQuery } from "../records/list-query.ts";
import type { Call, Route } from "./route.ts";

function collectionOf(call: Call): Collection {
  const name = call.parameters["collection"] ?? "";
  if (!isCollection(name)) throw notFound();
  return name;
}

/** What screens need beside the pages of a list. */
export const listRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/lists/:collection/facets",
    summary: "What a list can be narrowed by, with counts; takes the parameters of the list",
    access: "record.read",
    tag: "lists",
    response: "Facets",
    handle: async (call) => {
      const collection = collectionOf(call);
      const query = parseListQuery(collection, call.query, call.ctx.locale);
      return { body: await countFacets(call.ctx, collection, query) };
    },
  },
];
