import { notFound } from "../refusal.ts";
import { change, changeWithin } from "../records/change.ts";
import { getRecord } from "../records/get.ts";
import { historyOf, versionOf } from "../records/history.ts";
import { parseListQuery } from "../records/list-query.ts";
import { listRecords } from "../records/list.ts";
import { usesOf } from "../records/uses.ts";
import type { AnyRecord } from "../records/write.ts";
import { collectionOf, lastEntry, wholeNumber } from "./parameters.ts";
import { chosenId, grantFor } from "./record-input.ts";
import type { Answer, Call, Route } from "./route.ts";
import { matchedVersion, versionTag } from "./version-match.ts";

const idOf = (call: Call): string => call.parameters["id"] ?? "";

const recordAnswer = (record: AnyRecord, status = 200): Answer => ({
  status,
  body: record,
  headers: { etag: versionTag(record.version) },
});

function versionIn(call: Call): number {
  const version = Number(call.parameters["version"]);
  if (!Number.isInteger(version) || version < 1) throw notFound();
  return version;
}

/** The reason of a change: for a PUT beside the record, so that the record stays as GET gives it. */
const reasonOf = (call: Call): string | null => call.query.get("reason")?.slice(0, 2000) ?? null;

const listParameters = {
  q: "Words to find in any text and in the names of what a record refers to, without regard to accents",
  sort: "Field to sort by, with a leading - for descending; default: title",
  limit: "1 to 500; default 50",
  cursor: "nextCursor of the page before",
  archived: "true for archived records only",
  fields: "Only these fields, separated by commas",
  refersTo: "Only records that refer to kind:id",
  offset: "How many records to pass over, instead of a cursor",
  names: "true for what the ids in those fields are called",
};

/** What the API offers for every collection. */
export const recordRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/:collection",
    summary: "List records",
    access: "record.read",
    tag: "records",
    queryParameters: listParameters,
    response: "Page",
    handle: async (call) => {
      const collection = collectionOf(call);
      return {
        body: await listRecords(
          call.ctx,
          collection,
          parseListQuery(collection, call.query, call.ctx.locale),
        ),
      };
    },
  },
  {
    method: "POST",
    path: "/:collection",
    summary: "Create a record",
    access: "record.create",
    tag: "records",
    request: "Input",
    response: "Record",
    prepare: async (call) => {
      const collection = collectionOf(call);
      const input = await call.json();
      const id = chosenId(input, call.ctx.locale);
      const grant = await grantFor(call, collection, input);
      return async (tx) => {
        const record = await changeWithin(call.ctx, tx, {
          kind: "create",
          collection,
          id,
          input,
          reason: reasonOf(call),
          grant,
        });
        const answer = recordAnswer(record, 201);
        return {
          ...answer,
          headers: { ...answer.headers, location: `/api/v1/${collection}/${id}` },
        };
      };
    },
  },
  {
    method: "GET",
    path: "/:collection/:id",
    summary: "Read a record",
    access: "record.read",
    tag: "records",
    response: "Record",
    handle: async (call) => recordAnswer(await getRecord(call.ctx, collectionOf(call), idOf(call))),
  },
  {
    method: "PUT",
    path: "/:collection/:id",
    summary: "Replace a record (needs If-Match)",
    access: "record.update",
    tag: "records",
    request: "Input",
    response: "Record",
    queryParameters: { reason: "Why, for the trail" },
    handle: async (call) => {
      const collection = collectionOf(call);
      const version = matchedVersion(call.headers);
      const input = await call.json();
      return recordAnswer(
        await change(call.ctx, {
          kind: "update",
          collection,
          id: idOf(call),
          version,
          input,
          reason: reasonOf(call),
          grant: await grantFor(call, collection, input),
        }),
      );
    },
  },
  {
    method: "DELETE",
    path: "/:collection/:id",
    summary: "Archive a record (needs If-Match); nothing is deleted",
    access: "record.archive",
    tag: "records",
    response: "Record",
    queryParameters: { reason: "Why, for the trail" },
    handle: async (call) => {
      const version = matchedVersion(call.headers);
      return recordAnswer(
        await change(call.ctx, {
          kind: "archive",
          collection: collectionOf(call),
          id: idOf(call),
          version,
          reason: reasonOf(call),
        }),
      );
    },
  },
  {
    method: "POST",
    path: "/:collection/:id/restore",
    summary: "Restore an archived record (needs If-Match)",
    access: "record.archive",
    tag: "records",
    response: "Record",
    prepare: async (call) => {
      const version = matchedVersion(call.headers);
      const collection = collectionOf(call);
      return async (tx) =>
        recordAnswer(
          await changeWithin(call.ctx, tx, {
            kind: "restore",
            collection,
            id: idOf(call),
            version,
            reason: reasonOf(call),
          }),
        );
    },
  },
  {
    method: "GET",
    path: "/:collection/:id/history",
    summary: "Every version of a record, newest first",
    access: "record.read",
    tag: "records",
    response: "History",
    queryParameters: {
      cursor: "nextCursor of the page before",
      limit: "1 to 500; default 50",
    },
    handle: async (call) => ({
      body: await historyOf(call.ctx, collectionOf(call), idOf(call), {
        before: wholeNumber(call, "cursor", lastEntry),
        limit: wholeNumber(call, "limit", 500) ?? 50,
      }),
    }),
  },
  {
    method: "GET",
    path: "/:collection/:id/history/:version",
    summary: "An earlier version of a record",
    access: "record.read",
    tag: "records",
    response: "Record",
    handle: async (call) => ({
      body: await versionOf(call.ctx, collectionOf(call), idOf(call), versionIn(call)),
    }),
  },
  {
    method: "POST",
    path: "/:collection/:id/history/:version/restore",
    summary: "Bring back an earlier version as a new one (needs If-Match and a reason)",
    access: "record.update",
    tag: "records",
    response: "Record",
    queryParameters: { reason: "Why, for the trail" },
    prepare: async (call) => {
      const version = matchedVersion(call.headers);
      const collection = collectionOf(call);
      const earlier = await versionOf(call.ctx, collection, idOf(call), versionIn(call));
      return async (tx) =>
        recordAnswer(
          await changeWithin(call.ctx, tx, {
            kind: "revert",
            collection,
            id: idOf(call),
            version,
            earlier,
            reason: reasonOf(call),
          }),
        );
    },
  },
  {
    method: "GET",
    path: "/:collection/:id/uses",
    summary: "What refers to a record",
    access: "record.read",
    tag: "records",
    response: "Uses",
    handle: async (call) => ({
      body: { items: await usesOf(call.ctx, collectionOf(call), idOf(call)) },
    }),
  },
];
