const version = { type: "integer", minimum: 1 };
const instantSchema = { type: "string", format: "date-time" };

/** Schemas of the API description that are no records. */
export const sharedSchemas: Readonly<Record<string, unknown>> = {
  Problem: {
    type: "object",
    description: "RFC 9457",
    required: ["type", "title", "status", "requestId"],
    properties: {
      type: { type: "string" },
      title: { type: "string" },
      status: { type: "integer" },
      detail: { type: "string" },
      requestId: { type: "string" },
      errors: {
        type: "array",
        items: {
          type: "object",
          required: ["pointer", "detail", "code"],
          properties: {
            pointer: { type: "string" },
            detail: { type: "string" },
            code: { type: "string" },
          },
        },
      },
      current: { description: "The record as it stands, with 412" },
    },
  },
  Kept: {
    type: "object",
    required: ["id", "version", "createdAt", "updatedAt", "updatedBy", "archivedAt"],
    properties: {
      id: { type: "string" },
      version,
      createdAt: instantSchema,
      updatedAt: instantSchema,
      updatedBy: { type: "string" },
      archivedAt: { anyOf: [instantSchema, { type: "null" }] },
    },
  },
  Publication: {
    type: "object",
    additionalProperties: false,
    properties: {
      effectiveAt: { anyOf: [{ type: "string" }, { type: "null" }] },
      reason: { anyOf: [{ type: "string" }, { type: "null" }] },
      changeSummary: { type: ["object", "null"] },
      errorsReason: {
        anyOf: [{ type: "string" }, { type: "null" }],
        description: "Why it is published although errors are open",
      },
    },
  },
  ImportReport: {
    type: "object",
    description: "What an import did or would do, row by row, and how the file was understood",
    required: ["dryRun", "layout", "created", "changed", "unchanged", "refused", "rows", "beside"],
    properties: {
      dryRun: { type: "boolean" },
      layout: {
        enum: ["register-json", "register-csv", "register-xlsx", "cnil", "ico", "table"],
      },
      locale: { type: "string" },
      sheets: { type: "array", items: { type: "string" } },
      table: { type: ["object", "null"] },
      created: { type: "integer" },
      changed: { type: "integer" },
      unchanged: { type: "integer" },
      refused: { type: "integer" },
      collections: { type: "object" },
      rows: { type: "array", items: { type: "object" } },
      beside: { type: "array", items: { type: "object" } },
      more: { type: "integer" },
    },
  },
  Draft: {
    type: "object",
    required: ["collection", "values"],
    properties: {
      collection: { type: "string" },
      id: { anyOf: [{ type: "string" }, { type: "null" }], description: "null for a new record" },
      values: { type: "object", description: "The record as it would be sent to be saved" },
    },
  },
  Proposal: {
    type: "object",
    additionalProperties: false,
    properties: {
      effectiveAt: { anyOf: [{ type: "string" }, { type: "null" }] },
      reason: { anyOf: [{ type: "string" }, { type: "null" }] },
      changeSummary: { type: ["object", "null"] },
    },
  },
  Withdrawal: {
    type: "object",
    additionalProperties: false,
    required: ["reason"],
    properties: { reason: { type: "string" } },
  },
  Findings: {
    type: "object",
    required: ["items", "total", "nextCursor"],
    properties: {
      items: {
        type: "array",
        items: {
          type: "object",
          required: [
            "rule",
            "severity",
            "record",
            "pointer",
            "message",
            "fix",
            "article",
            "waiver",
          ],
          properties: {
            rule: { type: "string" },
            severity: { enum: ["error", "warning", "info"] },
            record: {
              type: "object",
              required: ["collection", "id", "title", "isDraft"],
              properties: {
                collection: { type: "string" },
                id: { type: "string" },
                title: { type: "string" },
                isDraft: { type: "boolean" },
              },
            },
            pointer: { type: "string", description: "JSON Pointer of the field to mend" },
            more: {
              type: "array",
              items: { type: "string" },
              description: "Other fields with the same fault",
            },
            part: { type: ["string", "null"], description: "Id of the part it is about" },
            message: { type: "string" },
            fix: { type: "string" },
            article: { type: "string" },
            waiver: {
              type: ["object", "null"],
              properties: {
                id: { type: "string" },
                version,
                reason: { type: ["string", "null"] },
                waivedBy: { type: ["string", "null"] },
                waivedAt: { type: ["string", "null"] },
                until: { type: ["string", "null"] },
              },
            },
          },
        },
      },
      total: { type: "integer" },
      nextCursor: { type: ["string", "null"] },
    },
  },
  ImportResult: {
    type: "object",
    required: ["dryRun", "created", "changed", "unchanged", "collections"],
    properties: {
      dryRun: { type: "boolean" },
      created: { type: "integer" },
      changed: { type: "integer" },
      unchanged: { type: "integer" },
      collections: { type: "object" },
    },
  },
};
