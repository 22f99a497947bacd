import { fold } from "#register/fold.ts";
import type { Party } from "#register/registry.ts";
import { builtInTerms } from "#register/vocabulary.ts";

/** Names that known providers no longer have, folded for comparison. */
const formerProviders: ReadonlySet<string> = new Set(
  builtInTerms("recipient_presets").flatMap(({ former_names: names }) =>
    Array.isArray(names) ? names.map((name) => fold(String(name))) : [],
  ),
);

/** Whether a party is recorded under a name it no longer has; another name may still be a brand shown to the public. */
export function hasFormerName({ aliases, legalName, publicName }: Party): boolean {
  const name = fold(legalName ?? "");
  return (
    aliases.some((alias) => fold(alias) === name) ||
    formerProviders.has(name) ||
    formerProviders.has(fold(publicName ?? ""))
  );
}
