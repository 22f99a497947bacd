import type { Register } from "#register/register.ts";
import type { Party, Policy } from "#register/registry.ts";
import { builtInTerms } from "#register/vocabulary.ts";
import { type Question, remembering } from "../question.ts";
import { shownIn } from "./shown.ts";

/** Names shorter than this are words of the language as often as names. */
const shortestName = 4;

const namesOf = ({ aliases, legalName, publicName }: Party) =>
  [legalName, publicName, ...aliases].filter((name): name is string => name !== null);

/** Names of known providers: their brand, which is their id, and their legal name without what stands in brackets. */
const presetNames = builtInTerms("recipient_presets").map((preset) => ({
  id: preset.id,
  names: [preset.id, preset.en.replace(/ \(.*$/, ""), ...((preset["aliases"] as string[]) ?? [])],
}));

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function patternOf(names: readonly string[]): RegExp | null {
  const long = [...new Set(names)].filter((name) => name.length >= shortestName);
  if (long.length === 0) return null;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${long.map(escaped).join("|")})(?![\\p{L}\\p{N}])`,
    "iu",
  );
}

function strangers(register: Register, policy: Policy): RegExp | null {
  const involved = new Set(
    shownIn(register)(policy).flatMap(({ involvements }) =>
      involvements.map(({ partyId }) => partyId),
    ),
  );
  const parties = register.current("parties");
  const known = parties.filter(({ id }) => involved.has(id));
  const presets = new Set(known.map(({ presetId }) => presetId));
  const spoken = new Set([
    ...known.flatMap(namesOf),
    ...register
      .current("organisations")
      .flatMap(({ legalName, tradeNames }) => [legalName ?? "", ...tradeNames]),
  ]);
  return patternOf(
    [
      ...parties.filter(({ id }) => !involved.has(id)).flatMap(namesOf),
      ...presetNames.filter(({ id }) => !presets.has(id)).flatMap(({ names }) => names),
    ].filter((name) => !spoken.has(name)),
  );
}

/**
 * A pattern of the names of organisations that no activity of a policy involves: parties of the register and known
 * providers. Null where there is none.
 */
export const strangersTo: Question<Policy, string | null> = remembering(
  (register) => (policy) => strangers(register, policy)?.source ?? null,
);
