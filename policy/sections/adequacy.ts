import type { AdequacyDecision } from "#register/reference/adequacy.ts";
import type { Reference } from "#register/reference/reference.ts";
import type { Safeguard, Transfer } from "#register/registry.ts";
import type { Cited } from "../cited.ts";
import type { Reading } from "../compilation.ts";
import { listed } from "../lists.ts";
import { isWritten, textOf } from "../reading.ts";
import { alsoFrom, isSaid, type Place, said, type Words } from "../words.ts";

/** The decision that is recorded, if in force, or else those in force for the destinations on the day of the register. */
export function decisionsOf(
  law: Reference,
  transfer: Cited<Transfer>,
  guard: Cited<Safeguard>,
): readonly AdequacyDecision[] {
  const { adequacyDecisionId: named, countries: own } = guard.value;
  const decision = law.decision(named);
  if (named !== null) return decision?.isInForce === true ? [decision] : [];
  if (own.length > 0) return own.flatMap(law.adequacyOf);
  const { countries, internationalOrganisation } = transfer.value;
  return [
    ...countries.flatMap(law.adequacyOf),
    ...(internationalOrganisation === null
      ? []
      : law.adequacyOfOrganisation(internationalOrganisation)),
  ];
}

/** Those decisions as policies cite them, in a list. */
export function decisionOf(c: Reading, transfer: Cited<Transfer>, guard: Cited<Safeguard>): Words {
  const because = guard.get("adequacyDecisionId");
  const names = decisionsOf(c.law, transfer, guard).flatMap((one) => citationOf(c, one, because));
  return listed(c, names.filter(isSaid), because);
}

/** A decision as policies cite it; by what the register says of it, where it says something. */
function citationOf(
  c: Reading,
  { citation, termId }: AdequacyDecision,
  because: Place,
): readonly Words[] {
  const own = c.citations.find("terms", termId);
  if (own !== undefined) {
    const text = own.get("citation");
    return isWritten(text.value) ? [alsoFrom(textOf(c, text), because)] : [];
  }
  return citation === null ? [] : [said(c.language.decision(citation.en), because)];
}
