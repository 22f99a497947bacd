import { list, paragraph } from "../blocks.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { listed, sayable } from "../lists.ts";
import { involved, lawsOf } from "../names.ts";
import { isWritten, textOf } from "../reading.ts";
import { say } from "../say.ts";
import { isSaid } from "../words.ts";
import { partsWithRole, type Part, type Parts } from "./involvements.ts";
import { limit, ownSources, received, where } from "./recipient-details.ts";
import { recipientRetention } from "./recipient-retention.ts";

/** Public bodies that receive data regularly, and authorities to which data are disclosed on occasion (GDPR Art. 4(9)). */
export function authorities(c: Compilation): readonly Block[] {
  const regular = partsWithRole(c.shown.activities, "public_body_recipient");
  const occasional = partsWithRole(c.shown.activities, "public_authority");
  return [
    ...publicBodies(c, grouped(c, regular)),
    ...grouped(c, occasional).flatMap((parts) =>
      paragraph(...disclosure(c, "recipient.authorities", parts)),
    ),
  ];
}

/** Several that receive for different reasons stand in a list. */
function publicBodies(c: Compilation, groups: readonly Parts[]): readonly Block[] {
  if (groups.length < 2)
    return groups.flatMap((parts) => paragraph(...disclosure(c, "recipient.public_bodies", parts)));
  const because = groups.flat().map(({ involvement }) => involvement.placeOf("roleId"));
  return list(
    say(c, "recipient.public_bodies_intro", c.policy.value.id, {}, { because }),
    groups.map((parts) => disclosure(c, "recipient.public_body", parts)),
  );
}

/** Those with the same occasion and laws are named together. */
function grouped(c: Reading, parts: readonly Part[]): readonly Parts[] {
  const groups = new Map<string, [Part, ...Part[]]>();
  for (const part of parts) {
    const { occasion, laws } = part.involvement.value;
    const key = JSON.stringify([occasion[c.locale]?.text ?? "", laws]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [part]);
    else group.push(part);
  }
  return [...groups.values()];
}

function disclosure(
  c: Reading,
  template: "recipient.public_bodies" | "recipient.public_body" | "recipient.authorities",
  parts: Parts,
): readonly Sentence[] {
  const [first] = parts;
  const subject = first.involvement.value.id;
  const names = parts.map(({ involvement }) => involved(c, involvement));
  const services = parts.filter(({ involvement }) => isWritten(involvement.value.service));
  const when = first.involvement.get("occasion");
  const laws = lawsOf(c, first.involvement.eachOf("laws"), first.involvement.placeOf("laws"));
  return [
    ...say(
      c,
      template,
      subject,
      {
        bodies: listed(
          c,
          sayable(c, template, subject, names),
          first.involvement.placeOf("partyId"),
        ),
      },
      { because: parts.map(({ involvement }) => involvement.placeOf("roleId")) },
    ),
    ...services.flatMap(({ involvement }) =>
      say(c, "recipient.what", involvement.value.id, {
        service: textOf(c, involvement.get("service")),
      }),
    ),
    ...(isWritten(when.value)
      ? say(c, "recipient.when", subject, { occasion: textOf(c, when) })
      : []),
    ...(isSaid(laws) ? say(c, "recipient.required_by", subject, { laws }) : []),
    ...parts.flatMap((part) => [
      ...received(c, part),
      ...elsewhere(c, part),
      ...limit(c, part),
      ...ownSources(c, part),
      ...recipientRetention(c, part),
    ]),
  ];
}

/** The countries of an activity alone: where a body has its seat is no news to anybody. */
function elsewhere(c: Reading, part: Part): readonly Sentence[] {
  const { id, processingLocations, remoteAccessCountries } = part.involvement.value;
  const own = [...(processingLocations ?? []), ...(remoteAccessCountries ?? [])];
  return own.length === 0 ? [] : where(c, [part], id);
}
