import { toDocument } from "#register/document.ts";
import type { Register } from "#register/register.ts";
import { authorise } from "../authorise.ts";
import { type Context, instantRead } from "../context.ts";
import { readRegister } from "./read.ts";

/** The register for somebody who may take it away, as the context reads it. @throws Refusal forbidden */
export async function registerForExport(ctx: Context): Promise<Register> {
  authorise(ctx, "register.export");
  return { ...(await readRegister(ctx)), at: instantRead(ctx) };
}

/** The register document: complete, ordered, the same bytes for the same register. @throws Refusal forbidden */
export async function exportDocument(ctx: Context): Promise<string> {
  return toDocument(await registerForExport(ctx));
}
