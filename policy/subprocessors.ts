import type { Locale } from "#register/locale.ts";
import type { Policy } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { frameOf } from "./assemble.ts";
import { emptyCell, paragraph } from "./blocks.ts";
import { type Compilation, type Reading, compilation } from "./compilation.ts";
import type { Context } from "./compile.ts";
import type { Block, PolicyDocument, Sentence } from "./document.ts";
import { distinctItems, listed, sayable } from "./lists.ts";
import { involved, organisationOf, partyOf } from "./names.ts";
import { countryOf, isWritten, textOf } from "./reading.ts";
import { heading, say } from "./say.ts";
import {
  aliasesOf,
  byParty,
  countriesOf,
  type Parts,
  partsWithRole,
  subjectOf,
} from "./sections/involvements.ts";
import { currentSubProcessors, type SubProcessor } from "./sections/sub-processors.ts";
import { isSaid, type Place, said, unsaid, type Words } from "./words.ts";

/** The page of processors and their sub-processors with service, countries and date (GDPR Art. 28(2)), for all a policy shows. */
export function compileSubprocessors(
  register: Register,
  policy: Policy,
  locale: Locale,
  context: Context,
): PolicyDocument {
  const c = compilation(register, policy, locale, context);
  const activities = [...c.shown.activities, ...c.shown.processorActivities];
  const groups = byParty(partsWithRole(activities, "processor", "sub_processor"));
  const rows = groups.flatMap((parts) => [processorRow(c, parts), ...subProcessorRows(c, parts)]);
  const table: Block = {
    kind: "table",
    caption: heading(c, "subprocessors.caption"),
    head: [
      heading(c, "head.organisation"),
      heading(c, "head.service"),
      heading(c, "head.processor"),
      heading(c, "head.country"),
      heading(c, "head.since"),
    ],
    rows: rows.map((cells) => ({ cells })),
  };
  const because = [c.policy.placeOf("activityIds")];
  return {
    ...frameOf(c),
    slug: "subprocessors",
    title: heading(c, "title.subprocessors"),
    version: context.version,
    sections:
      rows.length === 0
        ? []
        : [
            {
              id: "list",
              title: heading(c, "heading.subprocessors"),
              blocks: [
                ...paragraph(...say(c, "subprocessors.intro", c.policy.value.id, {}, { because })),
                table,
              ],
              sections: [],
            },
          ],
  };
}

type Row = readonly (readonly Sentence[])[];

/** A cell with these words, or with a dash that leads to the empty field. */
function cell(c: Reading, subject: string, words: Words, place: Place): readonly Sentence[] {
  return isSaid(words)
    ? say(c, "cell.list", subject, { list: words }, { capital: true })
    : emptyCell(c, subject, place);
}

function processorRow(c: Compilation, parts: Parts): Row {
  const subject = subjectOf(parts);
  const [{ involvement }] = parts;
  const services = parts
    .map((part) => part.involvement.get("service"))
    .filter(({ value }) => isWritten(value))
    .map((service) => textOf(c, service));
  const countries = distinctItems(parts.flatMap((part) => countriesOf(c, part)));
  const place = involvement.placeOf("service");
  const owners = c.shown.organisations.map(organisationOf).filter(isSaid);
  return [
    say(c, "recipient.name", subject, {
      name: involved(c, involvement),
      aliases_clause: aliasesOf(c, involvement),
    }),
    cell(
      c,
      `${subject}/service`,
      listed(c, sayable(c, "cell.list", subject, services), place),
      place,
    ),
    say(c, "cell.name", `${subject}/for`, { name: listed(c, owners, involvement) }),
    cell(
      c,
      `${subject}/countries`,
      listed(c, countries, involvement.placeOf("processingLocations")),
      involvement.placeOf("processingLocations"),
    ),
    emptyCell(c, `${subject}/since`, involvement),
  ];
}

function subProcessorRows(c: Reading, [{ involvement }]: Parts): readonly Row[] {
  if (involvement.value.publicDisplay === "category") return [];
  const party = c.citations.find("parties", involvement.value.partyId);
  if (party === undefined) return [];
  return currentSubProcessors(c, party).map((sub) =>
    subProcessorRow(c, sub, keyOf(party.value.id, sub), involved(c, involvement)),
  );
}

/** One party may have been a sub-processor more than once. */
function keyOf(processorId: string, { value }: SubProcessor): string {
  return [processorId, value.partyId, value.since ?? ""].join("/").replace(/\/$/, "");
}

function subProcessorRow(c: Reading, sub: SubProcessor, subject: string, processor: Words): Row {
  const since = sub.get("since");
  const countries = sub
    .eachOf("countries")
    .map((country) => countryOf(c, country))
    .filter(isSaid);
  return [
    say(c, "cell.name", subject, { name: partyOf(c, sub.get("partyId")) }),
    cell(c, `${subject}/service`, textOf(c, sub.get("service")), sub.placeOf("service")),
    say(c, "cell.name", `${subject}/for`, { name: processor }),
    cell(
      c,
      `${subject}/countries`,
      listed(c, countries, sub.placeOf("countries")),
      sub.placeOf("countries"),
    ),
    cell(
      c,
      `${subject}/since`,
      since.value === null ? unsaid(since) : said(c.language.date(since.value), since),
      since,
    ),
  ];
}
