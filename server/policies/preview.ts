import type { Omission } from "#policy/compilation.ts";
import { compilePolicy } from "#policy/compile.ts";
import type { PolicyDocument } from "#policy/document.ts";
import { omissions } from "#policy/omissions.ts";
import type { Locale } from "#register/locale.ts";
import { authorise } from "../authorise.ts";
import type { Context } from "../context.ts";
import { readRegister } from "../registers/read.ts";
import { policyBySlug } from "./versions.ts";

/** What the next version would say in a language, and what it could not say. */
export type Preview = {
  readonly document: PolicyDocument;
  readonly omissions: readonly Omission[];
};

/** The next version of a policy as it stands now. @throws Refusal forbidden, not_found */
export async function previewPolicy(ctx: Context, slug: string, locale: Locale): Promise<Preview> {
  authorise(ctx, "policy.preview");
  const register = await readRegister(ctx);
  const policy = policyBySlug(register, slug);
  const context = { version: null, baseUrl: ctx.url };
  return {
    document: compilePolicy(register, policy, locale, context),
    omissions: omissions(register, policy, locale),
  };
}
