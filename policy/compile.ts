import type { Locale } from "#register/locale.ts";
import type { Policy } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { assembled } from "./assemble.ts";
import { type Addresses, compilation } from "./compilation.ts";
import type { PolicyDocument } from "./document.ts";

/** What a document is compiled for: a version that is being published (null for a preview), and the public addresses. */
export type Context = Addresses & { readonly version: PolicyDocument["version"] };

/**
 * The text of a policy in one language, every sentence with the places it was made from.
 * Pure: the same register, policy and context give the same document. Nothing is said that no record states,
 * nothing is said in another language, and no internal field is quoted; what had to stay unsaid is told by `omissions`.
 */
export function compilePolicy(
  register: Register,
  policy: Policy,
  locale: Locale,
  context: Context,
): PolicyDocument {
  return assembled(compilation(register, policy, locale, context), context.version);
}
