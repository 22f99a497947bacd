import { randomUUID } from "node:crypto";
import type { Collection } from "#register/registry.ts";
import { grantWaiver } from "../findings/waive.ts";
import { invalid } from "../refusal.ts";
import type { Call } from "./route.ts";

/** What writing a waiver takes; other records take none. @throws Refusal forbidden, invalid */
export async function grantFor(call: Call, collection: Collection, input: unknown) {
  return collection === "waivers" ? grantWaiver(call.ctx, input) : undefined;
}

/** The id that a client chose, or a new one. @throws Refusal invalid */
export function chosenId(input: unknown, locale: "en" | "fr"): string {
  const id = typeof input === "object" && input !== null && "id" in input ? input.id : undefined;
  if (id === undefined) return randomUUID();
  if (typeof id === "string" && /^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) return id;
  const detail = {
    en: "An id has 1 to 64 small letters, digits and hyphens; leave it out to get one.",
    fr: "Un identifiant compte de 1 à 64 minuscules, chiffres et traits d’union ; omettez-le pour en obtenir un.",
  };
  throw invalid([{ pointer: "/id", detail: detail[locale], code: "id" }]);
}
