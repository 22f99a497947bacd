import { changeView, createView, listViews, removeView } from "../views/views.ts";
import { fieldsOf, viewCollection, viewInput } from "../views/view-input.ts";
import type { Route } from "./route.ts";
import { matchedVersion, versionTag } from "./version-match.ts";

/** Views of lists that people save, for themselves or for everybody. */
export const viewRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/views",
    summary: "One's own views of a list and those that are shared",
    access: "record.read",
    tag: "lists",
    queryParameters: { collection: "The list they are of" },
    handle: async ({ ctx, query }) => ({
      body: { items: await listViews(ctx, viewCollection(ctx, query.get("collection"))) },
    }),
  },
  {
    method: "POST",
    path: "/views",
    summary: "Save a view of a list; a shared one is recorded in the trail",
    access: "record.read",
    tag: "lists",
    status: 201,
    prepare: async (call) => {
      const sent = await call.json();
      const collection = viewCollection(call.ctx, fieldsOf(sent)["collection"]);
      const input = viewInput(call.ctx, sent);
      return async (tx) => {
        const view = await createView(call.ctx, tx, collection, input);
        return { status: 201, body: view, headers: { etag: versionTag(view.version) } };
      };
    },
  },
  {
    method: "PUT",
    path: "/views/:id",
    summary: "Change a view (needs If-Match)",
    access: "record.read",
    tag: "lists",
    handle: async (call) => {
      const version = matchedVersion(call.headers);
      const input = viewInput(call.ctx, await call.json());
      const view = await changeView(call.ctx, call.parameters["id"] ?? "", version, input);
      return { body: view, headers: { etag: versionTag(view.version) } };
    },
  },
  {
    method: "DELETE",
    path: "/views/:id",
    summary: "Delete a view (needs If-Match)",
    access: "record.read",
    tag: "lists",
    status: 204,
    handle: async (call) => {
      await removeView(call.ctx, call.parameters["id"] ?? "", matchedVersion(call.headers));
      return { status: 204 };
    },
  },
];
