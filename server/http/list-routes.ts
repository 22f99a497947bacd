import { type BulkEdit, changeSeveral } from "../records/bulk.ts";
import { countFacets } from "../records/facets.ts";
import { listCsv } from "../records/list-csv.ts";
import { parseListQuery } from "../records/list-query.ts";
import { invalid } from "../refusal.ts";
import { fieldsOf } from "../views/view-input.ts";
import { collectionOf } from "./parameters.ts";
import type { Call, Route } from "./route.ts";

const mostAtOnce = 100;

/** A bulk edit as a client sends it. @throws Refusal invalid, naming what is wrong */
function bulkEdit(call: Call, input: unknown): BulkEdit {
  const { records, set, addTags, removeTags, archived, reason } = fieldsOf(input);
  const wrong = (pointer: string, en: string, fr: string) =>
    invalid([{ pointer, detail: call.ctx.locale === "fr" ? fr : en, code: "bulk" }]);
  if (!Array.isArray(records) || records.length === 0 || records.length > mostAtOnce) {
    throw wrong(
      "/records",
      `From 1 to ${mostAtOnce} records, each with id and version.`,
      `De 1 à ${mostAtOnce} fiches, chacune avec id et version.`,
    );
  }
  const named = records.map((one: unknown, at) => {
    const { id, version } = fieldsOf(one);
    if (typeof id === "string" && typeof version === "number") return { id, version };
    throw wrong(`/records/${at}`, "An id and a version.", "Un identifiant et une version.");
  });
  const tags = (value: unknown, pointer: string): readonly string[] => {
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every((tag) => typeof tag === "string")) return value;
    throw wrong(pointer, "A list of texts.", "Une liste de textes.");
  };
  return {
    records: named,
    set: fieldsOf(set),
    addTags: tags(addTags, "/addTags"),
    removeTags: tags(removeTags, "/removeTags"),
    archived: typeof archived === "boolean" ? archived : null,
    reason: typeof reason === "string" && reason !== "" ? reason.slice(0, 2000) : null,
  };
}

/** What screens need beside the pages of a list. */
export const listRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/lists/:collection/facets",
    summary: "What a list can be narrowed by, with counts; takes the parameters of the list",
    access: "record.read",
    tag: "lists",
    handle: async (call) => {
      const collection = collectionOf(call);
      const query = parseListQuery(collection, call.query, call.ctx.locale);
      return { body: await countFacets(call.ctx, collection, query) };
    },
  },
  {
    method: "GET",
    path: "/lists/:collection/csv",
    summary: "All rows of a list in the fields named; takes the parameters of the list",
    access: "register.export",
    tag: "lists",
    handle: async (call) => {
      const collection = collectionOf(call);
      const query = parseListQuery(collection, call.query, call.ctx.locale);
      const name = `${collection}-${call.ctx.now().toISOString().slice(0, 10)}.csv`;
      return {
        bytes: new TextEncoder().encode(await listCsv(call.ctx, collection, query)),
        headers: {
          "content-type": "text/csv; charset=utf-8",
          "content-disposition": `attachment; filename="${name}"`,
        },
      };
    },
  },
  {
    method: "POST",
    path: "/lists/:collection/changes",
    summary: "Change several records, each based on its version; answers what became of each",
    access: "record.update",
    tag: "lists",
    handle: async (call) => {
      const collection = collectionOf(call);
      const edit = bulkEdit(call, await call.json());
      return { body: { items: await changeSeveral(call.ctx, collection, edit) } };
    },
  },
];
