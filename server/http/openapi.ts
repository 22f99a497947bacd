import { actions } from "#access/roles.ts";
import { recordJsonSchema, registerJsonSchema } from "#register/json-schema.ts";
import { collections, entityOf } from "#register/registry.ts";
import { filterableFields, sortableFields } from "../records/list-query.ts";
import { peopleSchemas } from "../people/people-schemas.ts";
import { cookieName } from "../people/session-cookie.ts";
import { sharedSchemas } from "./openapi-schemas.ts";
import type { Route } from "./route.ts";

type Json = Readonly<Record<string, unknown>>;

/** OpenAPI 3.1 of the whole API, from the table of routes and the declarations of the register. */
export function openApiDocument(routes: readonly Route[], url: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const targets: readonly (string | null)[] = route.path.startsWith("/:collection")
      ? collections
      : [null];
    for (const collection of targets) {
      const path = route.path.replace("/:collection", `/${collection}`).replace(/:(\w+)/g, "{$1}");
      const operations = (paths[path] ??= {});
      operations[route.method.toLowerCase()] = operation(route, path, collection);
    }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Recital",
      version: "1",
      description:
        "The register of processing activities (GDPR Art. 30) and what is compiled from it.",
    },
    servers: [{ url: `${url}/api/v1` }],
    paths,
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: cookieName(url) },
      },
      schemas: {
        ...sharedSchemas,
        ...peopleSchemas,
        RegisterDocument: registerJsonSchema(),
        ...recordSchemas(),
      },
    },
  };
}

function recordSchemas(): Json {
  return Object.fromEntries(
    collections.flatMap((collection) => {
      const name = schemaName(collection);
      return [
        [name, recordJsonSchema(collection, "output")],
        [`${name}Input`, recordJsonSchema(collection, "input")],
        [
          `${name}Page`,
          {
            type: "object",
            required: ["items", "total", "nextCursor"],
            properties: {
              items: { type: "array", items: reference(name) },
              total: { type: "integer" },
              nextCursor: { type: ["string", "null"] },
            },
          },
        ],
      ];
    }),
  );
}

/** The component name of a collection: `data-items` → `DataItem`. */
function schemaName(collection: (typeof collections)[number]): string {
  const { name } = entityOf(collection);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

function named(schema: string | undefined, collection: string | null): string | undefined {
  const found = collections.find((one) => one === collection);
  if (schema === undefined || found === undefined) return schema;
  if (schema === "Record") return schemaName(found);
  if (schema === "Input") return `${schemaName(found)}Input`;
  return schema === "Page" ? `${schemaName(found)}Page` : undefined;
}

function operation(route: Route, path: string, collection: string | null): Json {
  const request = named(route.request, collection);
  const response = named(route.response, collection);
  const usual = route.method === "POST" && route.request === "Input" ? 201 : 200;
  const success = String(route.status ?? usual);
  const problems = route.access === "anyone" ? ["422"] : ["401", "403", "404", "422"];
  return {
    summary: route.summary,
    tags: [collection ?? route.tag],
    operationId: `${route.method.toLowerCase()}${path.replace(/[^A-Za-z]+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, "")}`,
    ...(route.access === "anyone"
      ? { security: [] }
      : { security: [{ token: [] }, { session: [] }] }),
    "x-roles": rolesFor(route.access),
    parameters: [
      ...pathParameters(path),
      ...queryParameters(route, collection),
      ...headerParameters(route),
    ],
    ...(request === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { "application/json": { schema: reference(request) } },
          },
        }),
    responses: {
      [success]: {
        description: "Done",
        ...(response === undefined
          ? {}
          : { content: { "application/json": { schema: reference(response) } } }),
      },
      ...Object.fromEntries(
        problems.map((status) => [
          status,
          {
            description: "Refused",
            content: { "application/problem+json": { schema: reference("Problem") } },
          },
        ]),
      ),
    },
  };
}

function rolesFor(access: Route["access"]): readonly string[] {
  if (access === "anyone" || access === "signed in") return [access];
  return Object.keys(actions[access]).filter((key) => key !== "label");
}

function pathParameters(path: string): readonly Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters(route: Route, collection: string | null): readonly Json[] {
  const own = Object.entries(route.queryParameters ?? {}).map(([name, description]) => ({
    name,
    in: "query",
    description,
    schema: { type: "string" },
  }));
  const found = collections.find((one) => one === collection);
  if (found === undefined || route.response !== "Page") return own;
  const filters = filterableFields(found).map((name) => ({
    name,
    in: "query",
    description: "Only records with this value; repeat for several",
    schema: { type: "array", items: { type: "string" } },
  }));
  return [
    ...own.map((one) =>
      one.name === "sort"
        ? {
            ...one,
            schema: {
              type: "string",
              enum: sortableFields(found).flatMap((name) => [name, `-${name}`]),
            },
          }
        : one,
    ),
    ...filters,
  ];
}

function headerParameters(route: Route): readonly Json[] {
  const match = {
    name: "If-Match",
    in: "header",
    required: true,
    description: "The ETag that was read",
    schema: { type: "string" },
  };
  const key = {
    name: "Idempotency-Key",
    in: "header",
    description: "The same key sent twice has one effect",
    schema: { type: "string", maxLength: 200 },
  };
  const needsMatch = /needs If-Match/.test(route.summary);
  return [...(needsMatch ? [match] : []), ...("prepare" in route ? [key] : [])];
}
