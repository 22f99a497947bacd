import assert from "node:assert/strict";
import { test } from "node:test";
import { openApiDocument } from "../http/openapi.ts";
import type { Route } from "../http/route.ts";
import { ownRoutes } from "./own-routes.ts";
import { peopleRoutes } from "./people-routes.ts";
import { peopleSchemas } from "./people-schemas.ts";
import { setUpRoutes } from "./set-up-routes.ts";
import { setupLink } from "./setup-link.ts";
import { type Got, openOffice, password } from "./testing.ts";

type Shape = { properties?: Record<string, Shape>; items?: { $ref?: string } };

const routes: readonly Route[] = [...ownRoutes, ...setUpRoutes, ...peopleRoutes];

/** Whether a value has exactly the properties that the schema of that name lists, inside lists too. */
function fits(schema: Shape | undefined, value: unknown): void {
  const properties = schema?.properties ?? {};
  assert.deepEqual(Object.keys(value as object).toSorted(), Object.keys(properties).toSorted());
  for (const [name, inner] of Object.entries(properties)) {
    const held = (value as Record<string, unknown>)[name];
    const listed = inner.items?.$ref?.split("/").at(-1);
    if (listed !== undefined && Array.isArray(held))
      for (const one of held) fits(peopleSchemas[listed], one);
    else if (inner.properties !== undefined) fits(inner, held);
  }
}

test("every answer about people is as the description of the API says it is", async () => {
  await using office = await openOffice("sqlite");
  const link = new URL((await setupLink(office.operator)) ?? "").searchParams.get("link") ?? "";
  const browser = office.browser();
  const next = "another horse battery";
  const ben = { name: "Ben", email: "ben@example.org", roles: ["dpo"], password };
  const ada = { name: "Ada", email: "ada@example.org", password, start: "sample", link };
  const ids = new Map<string, string>();
  const bodies: Record<string, object> = {
    SetUp: ada,
    SignIn: { email: "ada@example.org", password },
    MeInput: { name: "Ada Adams" },
    PersonInput: ben,
    PersonChange: { name: "Ben Brown" },
    TokenInput: { name: "nightly" },
    NewPassword: { password: next },
    PasswordChange: { current: password, password: next },
  };
  const last = (route: Route) => (route.path === "/sign-out" ? 1 : 0);
  const first = (route: Route) => ["POST", "PUT", "GET", "DELETE"].indexOf(route.method);
  const order = [...routes].sort(
    (a, b) =>
      Number(b.path === "/setup") - Number(a.path === "/setup") ||
      last(a) - last(b) ||
      first(a) - first(b),
  );
  for (const route of order) {
    const path = route.path.replace(":id", ids.get(route.path.split("/")[1] ?? "") ?? "");
    const body = bodies[route.request ?? ""];
    const got: Got = await browser.ask(
      route.method,
      route.path === "/setup" ? `${path}?link=${link}` : path,
      body === undefined ? {} : { body },
    );
    assert.equal(got.status, route.status ?? 200, `${route.method} ${path}: ${got.text}`);
    if (route.response === undefined) assert.equal(got.text, "");
    else fits(peopleSchemas[route.response] as Shape | undefined, got.json());
    if (route.status === 201) ids.set(route.path.slice(1), got.json()["id"] ?? "");
  }
});

test("the description names only schemas it holds, and the cookie as it is set", () => {
  const document = openApiDocument(routes, "https://privacy.example.org");
  const { schemas, securitySchemes } = document["components"] as {
    schemas: object;
    securitySchemes: { session: { name: string } };
  };
  const text = JSON.stringify(document);
  for (const [, name = ""] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
    assert.ok(Object.hasOwn(schemas, name), name);
  assert.equal(securitySchemes.session.name, "__Host-recital_session");
});
