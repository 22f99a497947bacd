import type { Locale } from "#register/locale.ts";
import type { Policy } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { assembled } from "./assemble.ts";
import { compilation, type Omission } from "./compilation.ts";

/** What a policy should say in that language and cannot, because a field is empty or not translated; each only once. */
export function omissions(register: Register, policy: Policy, locale: Locale): readonly Omission[] {
  const c = compilation(register, policy, locale);
  assembled(c, null);
  const distinct = new Map<string, Omission>();
  for (const unspoken of c.looking.now.omissions ?? []) {
    const omission = { ...unspoken, missing: unspoken.missing.map(({ origin }) => origin) };
    const places = omission.missing.map((one) => `${one.collection}/${one.id}${one.pointer}`);
    const key = [omission.template, ...places].join(" ");
    if (!distinct.has(key)) distinct.set(key, omission);
  }
  return [...distinct.values()];
}
