import type { Party } from "#register/registry.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Sentence } from "../document.ts";
import { listed, sayable } from "../lists.ts";
import { involved, partyOf } from "../names.ts";
import { countryOf, isWritten, textOf } from "../reading.ts";
import { phrase, say } from "../say.ts";
import { isSaid, said, type Words } from "../words.ts";
import { inSequence } from "./identity.ts";
import { type Parts, partsWithRole, subjectOf } from "./involvements.ts";

export type SubProcessor = Cited<Party["subProcessors"][number]>;

/** The sub-processors of a party that are in use at the instant of the register. */
export function currentSubProcessors(c: Reading, party: Cited<Party>): readonly SubProcessor[] {
  const { day } = c;
  return party
    .eachOf("subProcessors")
    .filter(
      ({ value }) =>
        (value.since === null || value.since <= day) &&
        (value.until === null || value.until >= day),
    )
    .filter(({ value }) => !c.isUnnamed(value.partyId));
}

/** The sentence that names the sub-processors of one processor; none where that processor is not named itself. */
export function subProcessorsOf(c: Reading, parts: Parts): readonly Sentence[] {
  const [first] = parts;
  if (first.involvement.value.publicDisplay === "category") return [];
  const party = c.citations.find("parties", first.involvement.value.partyId);
  const subs = party === undefined ? [] : currentSubProcessors(c, party);
  if (party === undefined || subs.length === 0) return [];
  const subject = subjectOf(parts);
  return say(c, "recipient.sub_processors", subject, {
    party: involved(c, first.involvement),
    sub_processors: listed(
      c,
      sayable(
        c,
        "recipient.sub_processors",
        subject,
        subs.map((sub) => subProcessorWords(c, sub)),
      ),
      party.placeOf("subProcessors"),
    ),
  });
}

/** A sub-processor with what it does and where, in brackets. */
function subProcessorWords(c: Reading, sub: SubProcessor): Words {
  const name = partyOf(c, sub.get("partyId"));
  const countries = sub
    .eachOf("countries")
    .map((country) => countryOf(c, country))
    .filter(isSaid);
  const details = [
    ...(isWritten(sub.value.service) ? [textOf(c, sub.get("service"))] : []),
    ...countries,
    ...(sub.value.since === null
      ? []
      : [
          phrase(c, "recipient.since", {
            date: said(c.language.date(sub.value.since), [sub.placeOf("since")]),
          }),
        ]),
  ].filter(isSaid);
  if (details.length === 0) return name;
  return phrase(c, "recipient.sub_processor", {
    name,
    details: inSequence(c, details),
  });
}

/** Sub-processors that an activity names itself. */
export function namedSubProcessors(c: Compilation): readonly Sentence[] {
  const parts = partsWithRole(c.shown.activities, "sub_processor");
  if (parts.length === 0) return [];
  const subject = c.policy.value.id;
  const words = parts.map(({ involvement }) => {
    const name = involved(c, involvement);
    const service = textOf(c, involvement.get("service"));
    return isSaid(service)
      ? phrase(c, "recipient.sub_processor", { name, details: service })
      : name;
  });
  return say(c, "recipient.sub_processors_named", subject, {
    sub_processors: listed(
      c,
      sayable(c, "recipient.sub_processors_named", subject, words),
      c.policy,
    ),
  });
}
