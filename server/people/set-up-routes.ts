import * as z from "zod";
import { invalid } from "../refusal.ts";
import type { Route } from "../http/route.ts";
import { emailInput, nameInput, passwordInput, readInput, rolesInput, wordInput } from "./input.ts";
import { signedIn } from "./own-routes.ts";
import { setUp, setUpState } from "./set-up.ts";

/** The first start: the one-time link that creates the first administrator. */
export const setUpRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/setup",
    summary: "Whether a one-time link works",
    access: "anyone",
    tag: "people",
    queryParameters: { link: "What the link carries" },
    response: "SetUpState",
    handle: async ({ ctx, query }) => ({ body: await setUpState(ctx, query.get("link") ?? "") }),
  },
  {
    method: "POST",
    path: "/setup",
    summary: "Create the first administrator, once, and sign in",
    access: "anyone",
    tag: "people",
    status: 201,
    request: "SetUp",
    response: "Me",
    handle: async (call) => {
      const { ctx } = call;
      const asked = readInput(
        {
          link: z.string(),
          name: nameInput,
          email: emailInput,
          password: passwordInput,
          roles: rolesInput.default(["admin", "dpo"]),
          start: wordInput(["sample", "empty"]),
        },
        await call.json(),
        ctx.locale,
      );
      if (!asked.roles.includes("admin")) {
        const detail = {
          en: "The first person must be an administrator, else nobody could add others.",
          fr: "La première personne doit être administrateur, sinon nul ne pourrait en ajouter.",
        };
        throw invalid([{ pointer: "/roles", detail: detail[ctx.locale], code: "administrator" }]);
      }
      const { person, token } = await setUp(ctx, asked);
      return { ...signedIn(call, person, token), status: 201 };
    },
  },
];
