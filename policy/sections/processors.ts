import { emptyCell, list, paragraph } from "../blocks.ts";
import type { Compilation } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import { serves } from "../names.ts";
import { heading, say } from "../say.ts";
import { contractPlaces, isBound } from "./contracts.ts";
import {
  byParty,
  partsWithRole,
  type Part,
  type Parts,
  rememberedParts,
  subjectOf,
} from "./involvements.ts";
import { type ProcessorRow, processorRow } from "./processor-row.ts";
import { placeOfCountries } from "./remote-access.ts";
import { namedSubProcessors } from "./sub-processors.ts";

/** The processors in a table, and the sub-processors they use. */
export function processors(c: Compilation): readonly Block[] {
  const parts = partsWithRole(c.shown.activities, "processor");
  const rows = byParty(parts).map((group) => ({
    parts: group,
    row: rememberedParts(c, "processor", group, (reading) => processorRow(reading, group)),
  }));
  if (rows.length === 0) return paragraph(...namedSubProcessors(c));
  const hasCountries = rows.some(({ row }) => row.countries.length > 0);
  const table: Block = {
    kind: "table",
    caption: heading(c, "recipient.caption"),
    head: [
      heading(c, "head.organisation"),
      heading(c, "head.service"),
      heading(c, "head.purposes"),
      ...(hasCountries ? [heading(c, "head.country")] : []),
    ],
    rows: rows.map(({ parts: group, row }) => ({
      cells: [
        row.name,
        row.service,
        isForAll(c, group) ? allPurposes(c, group) : row.purposes,
        ...(hasCountries ? [countryCell(c, group, row)] : []),
      ],
    })),
  };
  return [
    ...paragraph(...intro(c, parts)),
    table,
    ...list(
      [],
      rows.map(({ row }) => row.below),
    ),
    ...paragraph(...namedSubProcessors(c)),
  ];
}

/** That processors are bound by a contract is said only where each has one. */
function intro(c: Compilation, parts: readonly Part[]): readonly Sentence[] {
  const subject = c.policy.value.id;
  if (parts.every((part) => isBound(c, part))) {
    const because = parts.flatMap((part) => contractPlaces(c, part));
    return say(c, "recipient.processors_bound", subject, {}, { because });
  }
  const because = parts.map(({ involvement }) => involvement.placeOf("roleId"));
  return say(c, "recipient.processors", subject, {}, { because });
}

function isForAll(c: Compilation, parts: Parts): boolean {
  const served = new Set(
    parts.flatMap(({ activity, involvement }) =>
      activity.value.purposes
        .filter((purpose) => serves(involvement.value, purpose))
        .map(({ id }) => id),
    ),
  );
  return served.size > 2 && served.size === c.shown.purposes.length;
}

function allPurposes(c: Compilation, parts: Parts): readonly Sentence[] {
  const because = parts.map(({ involvement }) => involvement.placeOf("purposeIds"));
  return say(c, "recipient.all_purposes", subjectOf(parts), {}, { because });
}

function countryCell(
  c: Compilation,
  parts: Parts,
  { countries }: ProcessorRow,
): readonly Sentence[] {
  return countries.length > 0
    ? countries
    : emptyCell(c, `${subjectOf(parts)}/countries`, placeOfCountries(parts));
}
