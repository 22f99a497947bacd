import type { Reading } from "../compilation.ts";
import type { Sentence } from "../document.ts";
import { distinctItems, listed, sayable } from "../lists.ts";
import { involved, itemsOf, lawsOf, purposesNamed, usesWithIds } from "../names.ts";
import { addressOf, isWritten, textOf } from "../reading.ts";
import { phrase, say } from "../say.ts";
import { isSaid, plain, unsaid } from "../words.ts";
import { aliasesOf, countriesOf, type Part, type Parts, purposesOfPart } from "./involvements.ts";
import { recipientRetention } from "./recipient-retention.ts";
import { placeOfCountries, remoteAccess } from "./remote-access.ts";

/**
 * All there is to say of one party that receives data for itself: what it does with them, which, when, how long.
 * @param subject what it is called in the keys of its sentences
 */
export function recipientSentences(c: Reading, parts: Parts, subject: string): readonly Sentence[] {
  const [first] = parts;
  const services = parts
    .map(({ involvement }) => involvement.get("service"))
    .filter(({ value }) => isWritten(value))
    .map((service) => textOf(c, service));
  const service = listed(
    c,
    sayable(c, "recipient.party", subject, services),
    first.involvement.placeOf("service"),
  );
  return [
    ...say(c, "recipient.party", subject, {
      name: involved(c, first.involvement),
      aliases_clause: aliasesOf(c, first.involvement),
      service_clause: phrase(c, "recipient.service_clause", { service }),
    }),
    ...where(c, parts, subject),
    ...parts.flatMap((part) => partSentences(c, part)),
    ...ownPolicy(c, first, subject),
  ];
}

/** Where data are processed, and where from they are looked at. */
export function where(c: Reading, parts: Parts, subject: string): readonly Sentence[] {
  const countries = distinctItems(parts.flatMap((part) => countriesOf(c, part)));
  const template = countries.length === 1 ? "recipient.located_one" : "recipient.located";
  const place = placeOfCountries(parts);
  return [
    ...(countries.length === 0
      ? []
      : say(c, template, subject, { countries: listed(c, countries, place) })),
    ...remoteAccess(c, parts, subject, countries.map(plain)),
  ];
}

/** What holds for one part only: its purposes, its data and their circumstances. */
export function partSentences(c: Reading, part: Part): readonly Sentence[] {
  const { involvement } = part;
  const subject = involvement.value.id;
  return [
    ...(involvement.value.purposeIds.length === 0
      ? []
      : say(c, "recipient.for", subject, {
          purposes: purposesNamed(c, purposesOfPart(part), involvement.placeOf("purposeIds"), {
            template: "recipient.for",
            subject,
          }),
        })),
    ...received(c, part),
    ...circumstances(c, part),
  ];
}

/** Which data it receives, where not all of the activity. */
export function received(c: Reading, { activity, involvement }: Part): readonly Sentence[] {
  const uses = usesWithIds(activity, involvement.value.dataUseIds);
  if (uses.length === 0) return [];
  const use = { template: "recipient.received", subject: involvement.value.id } as const;
  const items = itemsOf(c, uses, involvement.placeOf("dataUseIds"), use);
  return say(c, use.template, use.subject, { items });
}

/** When it receives them, why it must, how to limit it, what it adds, and how long it keeps them. */
export function circumstances(c: Reading, part: Part): readonly Sentence[] {
  const { involvement } = part;
  const laws = involvement.eachOf("laws");
  return [
    ...occasion(c, part),
    ...(laws.length === 0
      ? []
      : say(c, "recipient.required_by", involvement.value.id, {
          laws: lawsOf(c, laws, involvement.placeOf("laws")),
        })),
    ...limit(c, part),
    ...ownSources(c, part),
    ...recipientRetention(c, part),
  ];
}

/** What it knows from elsewhere. */
export function ownSources(c: Reading, { involvement }: Part): readonly Sentence[] {
  if (!isWritten(involvement.value.ownSources)) return [];
  const sources = textOf(c, involvement.get("ownSources"));
  return say(c, "recipient.own_sources", involvement.value.id, { sources });
}

/** When data are passed on. */
function occasion(c: Reading, { involvement }: Part): readonly Sentence[] {
  const { id, occasion } = involvement.value;
  if (!isWritten(occasion)) return [];
  return say(c, "recipient.when", id, { occasion: textOf(c, involvement.get("occasion")) });
}

/** How the person can limit it. */
export function limit(c: Reading, { involvement }: Part): readonly Sentence[] {
  const { id, limitMeans } = involvement.value;
  if (!isWritten(limitMeans)) return [];
  return say(c, "recipient.limit", id, { means: textOf(c, involvement.get("limitMeans")) });
}

function ownPolicy(c: Reading, { involvement }: Part, subject: string): readonly Sentence[] {
  const party =
    involvement.value.publicDisplay === "category"
      ? undefined
      : c.citations.find("parties", involvement.value.partyId);
  const address = party === undefined ? unsaid() : addressOf(party.get("privacyUrl"));
  return isSaid(address) ? say(c, "recipient.own_policy", subject, { address }) : [];
}
