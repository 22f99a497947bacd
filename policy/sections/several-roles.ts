import { builtInTerm } from "#register/vocabulary.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Sentence } from "../document.ts";
import { listed } from "../lists.ts";
import { involved } from "../names.ts";
import { labelInSentence, textOf } from "../reading.ts";
import { phrase, say } from "../say.ts";
import { isSaid, said, type Words } from "../words.ts";
import { byParty, type Part, type Parts, partsOf } from "./involvements.ts";

/** A party with more than one role in the same activity: which service it does in which role. */
export function severalRoles(c: Compilation): readonly Sentence[] {
  return c.shown.activities.flatMap((activity) => {
    const parts = partsOf(activity).filter(
      ({ involvement: { value } }) => value.partyId !== null && value.publicDisplay !== "category",
    );
    const parties = new Set(parts.map(({ involvement }) => involvement.value.partyId));
    if (parties.size === parts.length) return [];
    return byParty(parts)
      .filter((group) => new Set(group.map((part) => part.involvement.value.roleId)).size > 1)
      .flatMap((group) => rolesOf(c, group));
  });
}

function rolesOf(c: Reading, parts: Parts): readonly Sentence[] {
  const [first] = parts;
  const roles = parts.map((part) => roleOf(c, part)).filter(isSaid);
  const subject = `${first.activity.value.id}/${first.involvement.value.partyId}`;
  return say(c, "recipient.several_roles", subject, {
    party: involved(c, first.involvement),
    roles: listed(c, roles, first.involvement.placeOf("roleId")),
  });
}

function roleOf(c: Reading, { involvement }: Part): Words {
  const id = involvement.get("roleId");
  const role = builtInTerm(["recipient_roles"], id.value ?? "");
  const label = said(role === undefined ? "" : labelInSentence(c, role), id);
  const service = textOf(c, involvement.get("service"));
  return isSaid(service) ? phrase(c, "recipient.role_service", { role: label, service }) : label;
}
