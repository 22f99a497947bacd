import type { Reading } from "../compilation.ts";
import type { Sentence } from "../document.ts";
import { distinctItems, listed, sayable } from "../lists.ts";
import { involved, itemsOf, lawsOf, purposesNamed, usesWithIds } from "../names.ts";
import { addressOf, isWritten, textOf } from "../reading.ts";
import { phrase, say } from "../say.ts";
import { isSaid, unsaid } from "../words.ts";
import { aliasesOf, countriesOf, type Part, purposesOfPart } from "./involvements.ts";
import { recipientRetention } from "./recipient-retention.ts";

/**
 * All there is to say of one party that receives data for itself: what it does with them, which, when, how long.
 * @param subject what it is called in the keys of its sentences
 */
export function recipientSentences(
  c: Reading,
  parts: readonly Part[],
  subject: string,
): readonly Sentence[] {
  const [first] = parts;
  if (first === undefined) return [];
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

function where(c: Reading, parts: readonly Part[], subject: string): readonly Sentence[] {
  const countries = distinctItems(parts.flatMap((part) => countriesOf(c, part)));
  const [first] = parts;
  if (countries.length === 0 || first === undefined) return [];
  const template = countries.length === 1 ? "recipient.located_one" : "recipient.located";
  return say(c, template, subject, {
    countries: listed(c, countries, first.involvement.placeOf("processingLocations")),
  });
}

/** What holds for one part only: its purposes, data, occasion, laws, limits, sources and retention. */
export function partSentences(c: Reading, part: Part): readonly Sentence[] {
  const { activity, involvement } = part;
  const subject = involvement.value.id;
  const uses = usesWithIds(activity, involvement.value.dataUseIds);
  const laws = involvement.eachOf("laws");
  return [
    ...(involvement.value.purposeIds.length === 0
      ? []
      : say(c, "recipient.for", subject, {
          purposes: purposesNamed(c, purposesOfPart(part), involvement.placeOf("purposeIds"), {
            template: "recipient.for",
            subject,
          }),
        })),
    ...(uses.length === 0
      ? []
      : say(c, "recipient.received", subject, {
          items: itemsOf(c, uses, involvement.placeOf("dataUseIds"), {
            template: "recipient.received",
            subject,
          }),
        })),
    ...occasion(c, part),
    ...(laws.length === 0
      ? []
      : say(c, "recipient.required_by", subject, {
          laws: lawsOf(c, laws, involvement.placeOf("laws")),
        })),
    ...limit(c, part),
    ...(isWritten(involvement.value.ownSources)
      ? say(c, "recipient.own_sources", subject, {
          sources: textOf(c, involvement.get("ownSources")),
        })
      : []),
    ...recipientRetention(c, part),
  ];
}

/** When data are passed on. */
export function occasion(c: Reading, { involvement }: Part): readonly Sentence[] {
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
