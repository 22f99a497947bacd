import type { Party } from "#register/registry.ts";
import { emptyCell } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Reading } from "../compilation.ts";
import type { Sentence } from "../document.ts";
import { distinctItems, listed, sayable } from "../lists.ts";
import { involved, itemsOf, usesWithIds } from "../names.ts";
import { countryOf, inCountryOf, isWritten, textOf } from "../reading.ts";
import { phrase, say } from "../say.ts";
import { isSaid, linked, plain, unsaid } from "../words.ts";
import { aliasesOf, countriesOf, type Parts, purposesOfPart, subjectOf } from "./involvements.ts";
import { circumstances } from "./recipient-details.ts";
import { placeOfCountries, remoteAccess } from "./remote-access.ts";
import { subProcessorsOf } from "./sub-processors.ts";

/** What there is to say of one processor: the cells of its row, and what stands below the table. */
export type ProcessorRow = {
  readonly name: readonly Sentence[];
  readonly service: readonly Sentence[];
  readonly purposes: readonly Sentence[];
  readonly countries: readonly Sentence[];
  readonly below: readonly Sentence[];
};

/** Makes the row of a processor from its parts in activities. */
export function processorRow(c: Reading, parts: Parts): ProcessorRow {
  const subject = subjectOf(parts);
  return {
    name: nameSentences(c, parts, subject),
    service: serviceSentences(c, parts, subject),
    purposes: purposeSentences(c, parts, subject),
    countries: countrySentences(c, parts, subject),
    below: belowTable(c, parts, subject),
  };
}

/** Its sub-processors, and the circumstances of its work; a sentence that names it comes first. */
function belowTable(c: Reading, parts: Parts, subject: string): readonly Sentence[] {
  const [first] = parts;
  const subProcessors = subProcessorsOf(c, parts);
  const others = parts.flatMap((part) => circumstances(c, part));
  if (others.length === 0 || subProcessors.length > 0) return [...subProcessors, ...others];
  const name = involved(c, first.involvement);
  const clauses = { aliases_clause: unsaid(), service_clause: unsaid() };
  return [...say(c, "recipient.party", `${subject}/processor`, { name, ...clauses }), ...others];
}

function nameSentences(c: Reading, [first]: Parts, subject: string): readonly Sentence[] {
  return say(c, "recipient.name", subject, {
    name: involved(c, first.involvement),
    aliases_clause: aliasesOf(c, first.involvement),
  });
}

function serviceSentences(c: Reading, parts: Parts, subject: string): readonly Sentence[] {
  const services = parts
    .filter(({ involvement }) => isWritten(involvement.value.service))
    .map(({ involvement }) => involvement.get("service"));
  const [first] = parts;
  const words = sayable(
    c,
    "recipient.service",
    subject,
    services.map((service) => textOf(c, service)),
  );
  const data = parts.flatMap(({ activity, involvement }) => {
    const uses = usesWithIds(activity, involvement.value.dataUseIds);
    if (uses.length === 0) return [];
    return say(c, "recipient.data", involvement.value.id, {
      items: itemsOf(c, uses, involvement.placeOf("dataUseIds"), {
        template: "recipient.data",
        subject: involvement.value.id,
      }),
    });
  });
  const place = first.involvement.placeOf("service");
  return words.length === 0
    ? [...emptyCell(c, `${subject}/service`, place), ...data]
    : [
        ...say(
          c,
          "recipient.service",
          subject,
          { services: listed(c, words, place) },
          {
            capital: true,
          },
        ),
        ...data,
      ];
}

function purposeSentences(c: Reading, parts: Parts, subject: string): readonly Sentence[] {
  const names = parts.flatMap((part) =>
    purposesOfPart(part).map((purpose) => textOf(c, purpose.get("name"))),
  );
  const [first] = parts;
  return say(
    c,
    "recipient.purposes",
    subject,
    {
      purposes: listed(
        c,
        sayable(c, "recipient.purposes", subject, names),
        first.activity.placeOf("purposes"),
        "names",
      ),
    },
    { capital: true },
  );
}

function countrySentences(c: Reading, parts: Parts, subject: string): readonly Sentence[] {
  const countries = distinctItems(parts.flatMap((part) => countriesOf(c, part)));
  const [first] = parts;
  const party = c.citations.find("parties", first.involvement.value.partyId);
  const place = placeOfCountries(parts);
  const processed =
    countries.length === 0
      ? []
      : say(c, "recipient.countries", subject, { countries: listed(c, countries, place) });
  return [
    ...processed,
    ...remoteAccess(c, parts, subject, countries.map(plain)),
    ...established(c, party, subject, countries.map(plain)),
    ...transferNote(c, parts, subject),
  ];
}

/** That data leave the EEA, leading to what protects them there. */
function transferNote(c: Reading, parts: Parts, subject: string): readonly Sentence[] {
  const because = parts
    .flatMap(({ involvement }) => involvement.eachOf("transfers"))
    .filter((transfer) => transfer.value.state === "transfer")
    .map((transfer) => transfer.placeOf("state"));
  if (because.length === 0) return [];
  const words = phrase(c, "recipient.transfer_link");
  const link = isSaid(words) ? linked(plain(words), "#art4-2") : words;
  return say(c, "recipient.transfer_note", subject, { link }, { because });
}

/** Where the party is established, when data are processed elsewhere or nobody knows where. */
function established(
  c: Reading,
  party: Cited<Party> | undefined,
  subject: string,
  processedIn: readonly string[],
): readonly Sentence[] {
  if (party === undefined) return [];
  const country = party.get("countryOfEstablishment");
  const name = countryOf(c, country);
  if (!isSaid(name) || processedIn.includes(plain(name))) return [];
  return say(c, "recipient.established", subject, { country_in: inCountryOf(c, country) });
}
