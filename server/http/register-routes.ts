import { exportFile, type ExportFormat, exportFormats } from "../registers/export-file.ts";
import { asOf } from "../registers/as-of.ts";
import { changesSince } from "../registers/changes.ts";
import { exportDocument } from "../registers/export.ts";
import { importDocument, importWithin, readImport } from "../registers/import.ts";
import { ownActivities } from "../records/own-activities.ts";
import { overview } from "../registers/overview.ts";
import { overviewFindings } from "../registers/overview-findings.ts";
import { findRecords } from "../records/find.ts";
import { titles } from "../registers/titles.ts";
import { vocabularies } from "../registers/vocabularies.ts";
import { readSettings, writeSettings } from "../settings.ts";
import { readTrail, type TrailQuery } from "../trail/read.ts";
import { invalid, Refusal } from "../refusal.ts";
import { lastEntry, localeOf, pastInstant, wholeNumber } from "./parameters.ts";
import { printOf } from "./print-query.ts";
import type { Call, Route } from "./route.ts";

const largestImport = 50_000_000;

function formatOf(call: Call): ExportFormat {
  const name = call.parameters["file"] ?? "";
  const format = exportFormats.find((one) => name === `register.${one}`);
  if (format !== undefined) return format;
  throw new Refusal("not_found", {
    en: `There are register.${exportFormats.join(", register.")}.`,
    fr: `Il existe register.${exportFormats.join(", register.")}.`,
  });
}

/** @throws Refusal invalid, naming the wrong parameter */
function trailQuery(call: Call): TrailQuery {
  const { query } = call;
  return {
    actor: query.get("actor"),
    action: query.get("action"),
    entities: query.has("entity") ? query.getAll("entity") : null,
    recordId: query.get("recordId"),
    from: pastInstant(call, "from"),
    to: pastInstant(call, "to"),
    before: wholeNumber(call, "cursor", lastEntry),
    words: query.get("q")?.trim() || null,
    limit: wholeNumber(call, "limit", 500) ?? 50,
  };
}

function missingFrom({ ctx }: Call): Refusal {
  const detail = {
    en: "Say from which instant on: from=2026-03-03.",
    fr: "Indiquez à partir de quel instant : from=2026-03-03.",
  };
  return invalid([{ pointer: "/from", detail: detail[ctx.locale], code: "required" }]);
}

/** The register as a whole: document, import, exports, overview, trail, settings. */
export const registerRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/register",
    summary: "The whole register as one document",
    access: "register.export",
    tag: "register",
    response: "RegisterDocument",
    handle: async (call) => ({
      bytes: new Uint8Array(Buffer.from(await exportDocument(call.ctx))),
      headers: { "content-type": "application/json; charset=utf-8" },
    }),
  },
  {
    method: "POST",
    path: "/register",
    summary: "Import a register document: all of it or nothing",
    access: "register.import",
    tag: "register",
    maxBody: largestImport,
    queryParameters: { dryRun: "true to try it without keeping anything" },
    request: "RegisterDocument",
    response: "ImportResult",
    prepare: async (call) => {
      const text = await call.text();
      if (call.query.get("dryRun") === "true") {
        const result = await importDocument(call.ctx, text, { dryRun: true });
        return async () => ({ body: result });
      }
      const records = await readImport(call.ctx, text);
      return async (tx) => ({ body: await importWithin(call.ctx, tx, records) });
    },
  },
  {
    method: "GET",
    path: "/register/changes",
    summary: "What differs between the register at two instants",
    access: "record.read",
    tag: "register",
    queryParameters: { from: "A past instant", to: "A later one; now where left out" },
    handle: async (call) => {
      const from = pastInstant(call, "from");
      if (from === null) throw missingFrom(call);
      const ctx = asOf(call.ctx, call.query.get("to"));
      return { body: await changesSince(ctx, from) };
    },
  },
  {
    method: "GET",
    path: "/exports/:file",
    summary:
      "The register as register.pdf, .xlsx, .csv, .json or .jsonld, or as an authority lays it out: register.cnil.xlsx, .cnil.ods, .ico.xlsx",
    access: "register.export",
    tag: "register",
    queryParameters: {
      locale: "en or fr",
      activity: "For the PDF: the id of the one activity, with what it refers to",
      organisation: "For the PDF: the id of the organisation whose activities are shown",
      role: "For the PDF: controller (Art. 30(1)) or processor (Art. 30(2))",
      internal: "For the PDF: false to leave out what is internal",
      findings:
        "For the PDF: true to print with each record what the checks found, and its waivers",
      history: "For the PDF: true to print with each record who changed what and when",
    },
    handle: async (call) => {
      const { report, type, name } = await exportFile(call.ctx, formatOf(call), {
        locale: localeOf(call),
        ...printOf(call),
      });
      return {
        pieces: report.pieces,
        headers: {
          "content-type": type,
          "content-length": String(report.size),
          "content-disposition": `attachment; filename="${name}"`,
        },
      };
    },
  },
  {
    method: "GET",
    path: "/overview",
    summary: "What needs attention and what changed",
    access: "record.read",
    tag: "register",
    handle: async (call) => ({ body: await overview(call.ctx) }),
  },
  {
    method: "GET",
    path: "/own-activities",
    summary: "The activities one answers for: how far each is, and why it came back",
    access: "record.read",
    tag: "register",
    handle: async (call) => ({ body: { items: await ownActivities(call.ctx) } }),
  },
  {
    method: "GET",
    path: "/search",
    summary: "The first records of every kind that hold some words",
    access: "record.read",
    tag: "records",
    queryParameters: { q: "Words to find, without regard to accents" },
    handle: async (call) => ({
      body: { items: await findRecords(call.ctx, call.query.get("q") ?? "") },
    }),
  },
  {
    method: "GET",
    path: "/overview/findings",
    summary: "How many findings are open, and the first errors",
    access: "record.read",
    tag: "register",
    handle: async (call) => ({ body: await overviewFindings(call.ctx) }),
  },
  {
    method: "GET",
    path: "/titles",
    summary: "Names of records and parts of some kinds, to show references",
    access: "record.read",
    tag: "register",
    queryParameters: {
      kinds: "Kinds of records and parts, separated by commas: party,purpose",
      ids: "Only those with these ids, separated by commas",
    },
    handle: async ({ ctx, query }) => {
      const kinds = (query.get("kinds") ?? "").split(",");
      const ids = query.get("ids")?.split(",");
      return {
        body: await titles(ctx, { kinds, ids: ids === undefined ? null : new Set(ids) }),
      };
    },
  },
  {
    method: "GET",
    path: "/vocabularies",
    summary: "The vocabularies with own terms",
    access: "record.read",
    tag: "register",
    handle: async (call) => ({ body: await vocabularies(call.ctx) }),
  },
  {
    method: "GET",
    path: "/audit",
    summary: "The trail, newest first",
    access: "audit.read",
    tag: "trail",
    queryParameters: {
      actor: "Id of a person",
      action: "Name of an action",
      entity: "Kind of record",
      recordId: "Id of a record",
      from: "Instant",
      to: "Instant",
      q: "Words to find in names, in what was changed and in reasons, without regard to accents",
      cursor: "nextCursor of the page before",
      limit: "1 to 500; default 50",
    },
    handle: async (call) => ({ body: await readTrail(call.ctx, trailQuery(call)) }),
  },
  {
    method: "GET",
    path: "/settings",
    summary: "The settings of this register",
    access: "signed in",
    tag: "people",
    handle: async ({ ctx }) => ({ body: await ctx.db.read((orm) => readSettings(ctx.db, orm)) }),
  },
  {
    method: "PUT",
    path: "/settings",
    summary: "Change the settings",
    access: "settings.manage",
    tag: "people",
    handle: async (call) => {
      const input = await call.json();
      if (
        typeof input !== "object" ||
        input === null ||
        !("fourEyes" in input) ||
        typeof input.fourEyes !== "boolean"
      ) {
        const detail = { en: "fourEyes is true or false.", fr: "fourEyes vaut true ou false." };
        throw invalid([{ pointer: "/fourEyes", detail: detail[call.ctx.locale], code: "boolean" }]);
      }
      return { body: await writeSettings(call.ctx, { fourEyes: input.fourEyes }) };
    },
  },
];
