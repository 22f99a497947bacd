import * as z from "zod";
import type { Call, Route } from "../http/route.ts";
import { resetPassword } from "./change-password.ts";
import { changePerson } from "./change-person.ts";
import { nameInput, passwordInput, readInput, rolesInput } from "./input.ts";
import { addPerson, listPeople } from "./people.ts";
import type { Person } from "./person.ts";
import { createToken, listTokens, revokeToken } from "./tokens.ts";

const idOf = (call: Call): string => call.parameters["id"] ?? "";

/** Somebody with an account, as administrators see them. */
export type Account = Person & { readonly disabled: boolean };

const shown = (person: Person): Account => ({ ...person, disabled: person.disabledAt !== null });

/** People and tokens, for administrators. What carries a secret takes no Idempotency-Key (see own-routes.ts). */
export const peopleRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/people",
    summary: "Everybody who may sign in or once could",
    access: "people.manage",
    tag: "people",
    response: "People",
    handle: async ({ ctx }) => ({ body: { items: (await listPeople(ctx)).map(shown) } }),
  },
  {
    method: "POST",
    path: "/people",
    summary: "Add somebody who may sign in",
    access: "people.manage",
    tag: "people",
    status: 201,
    request: "PersonInput",
    response: "Person",
    handle: async (call) => ({
      status: 201,
      body: shown(await addPerson(call.ctx, await call.json())),
    }),
  },
  {
    method: "PUT",
    path: "/people/:id",
    summary: "Change somebody's name or roles, or disable them; what is left out stays",
    access: "people.manage",
    tag: "people",
    request: "PersonChange",
    response: "Person",
    handle: async (call) => {
      const change = readInput(
        {
          name: nameInput.optional(),
          roles: rolesInput.optional(),
          disabled: z.boolean().optional(),
        },
        await call.json(),
        call.ctx.locale,
      );
      return { body: shown(await changePerson(call.ctx, idOf(call), change)) };
    },
  },
  {
    method: "POST",
    path: "/people/:id/password",
    summary: "Give somebody else a new password; ends their sessions",
    access: "people.manage",
    tag: "people",
    status: 204,
    request: "NewPassword",
    handle: async (call) => {
      const { ctx } = call;
      const { password } = readInput({ password: passwordInput }, await call.json(), ctx.locale);
      await resetPassword(ctx, idOf(call), password);
      return {};
    },
  },
  {
    method: "GET",
    path: "/tokens",
    summary: "Every token there is or was",
    access: "people.manage",
    tag: "people",
    response: "Tokens",
    handle: async ({ ctx }) => ({ body: { items: await listTokens(ctx) } }),
  },
  {
    method: "POST",
    path: "/tokens",
    summary: "Create a token for a program; only this answer contains it",
    access: "people.manage",
    tag: "people",
    status: 201,
    request: "TokenInput",
    response: "NewToken",
    handle: async (call) => ({
      status: 201,
      body: await createToken(call.ctx, await call.json()),
    }),
  },
  {
    method: "DELETE",
    path: "/tokens/:id",
    summary: "Revoke a token",
    access: "people.manage",
    tag: "people",
    status: 204,
    handle: async (call) => {
      await revokeToken(call.ctx, idOf(call));
      return {};
    },
  },
];
