import { wordsOf } from "#checks/wording.ts";
import { can } from "#access/roles.ts";
import type { Collection } from "#register/registry.ts";
import type { Context } from "../context.ts";
import { errorsBeforePublication } from "../findings/findings.ts";
import { forbidden, invalid } from "../refusal.ts";
import { readRegister } from "../registers/read.ts";

/** An error of the register that is open and concerns a policy, as it is kept with a version published in spite of it. */
export type OpenError = {
  readonly rule: string;
  readonly collection: Collection;
  readonly id: string;
  readonly pointer: string;
  readonly message: string;
};

/** The open errors that stand against publishing a policy, in the reader's language. Callers authorise. */
export async function openErrors(ctx: Context, policyId: string): Promise<readonly OpenError[]> {
  const found = await errorsBeforePublication(ctx, policyId);
  const register = await readRegister(ctx);
  return found.map(({ finding }) => ({
    rule: finding.rule.id,
    ...finding.record,
    pointer: finding.pointer,
    message: wordsOf(finding, register, ctx.locale).message,
  }));
}

/**
 * The reason for publishing in spite of open errors, which a DPO has to write; null where none is open.
 * @throws Refusal invalid (no reason), forbidden (no DPO)
 */
export function reasonForErrors(
  ctx: Context,
  errors: readonly OpenError[],
  given: string | null | undefined,
): string | null {
  if (errors.length === 0) return null;
  if (!can(ctx.actor, "policy.publish")) throw forbidden();
  const reason = given?.trim() ?? "";
  if (reason !== "") return reason;
  const count = errors.length;
  const rules = [...new Set(errors.map((error) => error.rule))].slice(0, mostNamed).join(", ");
  const detail = {
    en: `Errors are open (${count}: ${rules}). Mend them, or write why this version is published all the same.`,
    fr: `Des erreurs ne sont pas levées (${count} : ${rules}). Corrigez-les, ou indiquez pourquoi cette version est publiée malgré tout.`,
  };
  throw invalid([{ pointer: "/errorsReason", detail: detail[ctx.locale], code: "errorsReason" }]);
}

/** Most rules named in the refusal. */
const mostNamed = 5;
