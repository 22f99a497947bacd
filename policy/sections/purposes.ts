import type { Activity, Organisation, Purpose, RetentionRule } from "#register/registry.ts";
import { emptyCell, paragraph } from "../blocks.ts";
import type { Cited } from "../cited.ts";
import type { Compilation, Reading } from "../compilation.ts";
import type { Block, Sentence } from "../document.ts";
import type { TemplateId } from "../language/language.ts";
import { listed, sayable } from "../lists.ts";
import { involved, isUsedFor, itemsOf, organisationOf, serves, usesFor } from "../names.ts";
import { isWritten, textOf } from "../reading.ts";
import { heading, note, say } from "../say.ts";
import { remembered } from "../remembered.ts";
import { purposesIn, type ShownPurpose } from "../shown.ts";
import { groundSentences } from "./grounds.ts";
import type { Place, Words } from "../words.ts";
import { retentionSentences } from "./retention.ts";
import { reuse } from "./reuse.ts";

export type PurposeColumn = "basis" | "data" | "retention" | "recipients";

const heads: Readonly<Record<PurposeColumn, TemplateId>> = {
  basis: "head.basis",
  data: "head.data",
  retention: "head.retention",
  recipients: "head.recipients",
};

const cells: Readonly<
  Record<PurposeColumn, (c: Reading, shown: ShownPurpose) => readonly Sentence[]>
> = { basis: basisCell, data: dataCell, retention: retentionCell, recipients: recipientCell };

/** One row per purpose with what the reader of Art. 13 must find in it; what is not recorded is a dash. */
export function purposeTable(c: Compilation, columns: readonly PurposeColumn[]): readonly Block[] {
  const rows = c.shown.activities.flatMap((activity) => rowsOf(c, activity, columns));
  if (rows.length === 0) return [];
  const table: Block = {
    kind: "table",
    caption: heading(c, "purposes.caption"),
    head: [heading(c, "head.purpose"), ...columns.map((column) => heading(c, heads[column]))],
    rows: rows.map(({ cells: row }) => ({ cells: row })),
  };
  return [table, ...c.shown.purposes.flatMap((shown) => paragraph(...reuse(c, shown)))];
}

type Row = { readonly shown: ShownPurpose; readonly cells: readonly (readonly Sentence[])[] };

function rowsOf(
  c: Compilation,
  activity: Cited<Activity>,
  columns: readonly PurposeColumn[],
): readonly Row[] {
  const name = `purposes/${columns.join()}`;
  const rows = remembered(c, name, activity, (reading) =>
    purposesIn(activity).flatMap((shown) => {
      const named = nameCell(reading, shown.purpose);
      if (named.length === 0) return [];
      return [{ shown, cells: [named, ...columns.map((column) => cells[column](reading, shown))] }];
    }),
  );
  const { organisations } = c.shown;
  if (organisations.length < 2) return rows;
  // In a policy of several organisations, each purpose says whose it is.
  return remembered(
    c,
    `${name}/owners`,
    activity,
    (reading) => {
      const owners = ownersOf(activity, organisations);
      return rows.map(({ shown, cells: row }) => ({
        shown,
        cells: row.with(0, [...(row[0] ?? []), ...ownController(reading, shown, owners)]),
      }));
    },
    [rows, ...organisations],
  );
}

function nameCell(c: Reading, purpose: Cited<Purpose>): readonly Sentence[] {
  const subject = purpose.value.id;
  const name = say(
    c,
    "purpose.name",
    subject,
    { purpose: textOf(c, purpose.get("name")) },
    { capital: true },
  );
  if (name.length === 0 || !isWritten(purpose.value.description)) return name;
  const description = textOf(c, purpose.get("description"));
  return [...name, ...say(c, "purpose.description", subject, { description })];
}

/** The names of those organisations of the policy that an activity belongs to. */
function ownersOf(
  activity: Cited<Activity>,
  organisations: readonly Cited<Organisation>[],
): readonly Words[] {
  const owners = activity.value.organisationIds;
  return organisations.filter((one) => owners.includes(one.value.id)).map(organisationOf);
}

/** In a policy of several organisations, which of them a purpose belongs to. */
function ownController(
  c: Reading,
  { activity, purpose }: ShownPurpose,
  owners: readonly Words[],
): readonly Sentence[] {
  if (activity.value.organisationIds.length === 0) return [];
  const subject = purpose.value.id;
  return say(c, "purpose.controller", subject, {
    organisations: listed(
      c,
      sayable(c, "purpose.controller", subject, owners),
      activity.placeOf("organisationIds"),
    ),
  });
}

function basisCell(c: Reading, { activity, purpose }: ShownPurpose): readonly Sentence[] {
  const sentences = groundSentences(c, activity, purpose);
  if (sentences.length > 0) return sentences;
  return dueCell(c, `${purpose.value.id}/basis`, purpose.placeOf("grounds"));
}

function dataCell(c: Reading, { activity, purpose }: ShownPurpose): readonly Sentence[] {
  const subject = `${purpose.value.id}/data`;
  const uses = usesFor(activity, purpose);
  if (uses.length === 0) return emptyCell(c, subject, activity.placeOf("dataUses"));
  const items = itemsOf(c, uses, activity.placeOf("dataUses"), { template: "cell.list", subject });
  return say(c, "cell.list", subject, { list: items }, { capital: true });
}

/** The retention rules a purpose falls under; those of a recipient are told with the recipient. */
export function rulesFor(
  activity: Cited<Activity>,
  purpose: Cited<Purpose>,
): readonly Cited<RetentionRule>[] {
  const isOfUses = (ids: readonly string[]) =>
    activity.value.dataUses.some((use) => ids.includes(use.id) && isUsedFor(use, purpose.value));
  return activity.eachOf("retention").filter(({ value: rule }) => {
    if (rule.scope === "involvement") return false;
    const isOfData = rule.dataUseIds.length === 0 || isOfUses(rule.dataUseIds);
    return serves(rule, purpose.value) && isOfData;
  });
}

function retentionCell(c: Reading, { activity, purpose }: ShownPurpose): readonly Sentence[] {
  const sentences = rulesFor(activity, purpose).flatMap((rule) =>
    retentionSentences(c, activity, rule, purpose.value.id),
  );
  if (sentences.length > 0) return sentences;
  return dueCell(c, `${purpose.value.id}/retention`, activity.placeOf("retention"));
}

/** A dash for what Art. 13 requires: it is an omission as well. */
function dueCell(c: Reading, subject: string, place: Place): readonly Sentence[] {
  note(c, "cell.empty", subject, place);
  return emptyCell(c, subject, place);
}

function recipientCell(c: Reading, { activity, purpose }: ShownPurpose): readonly Sentence[] {
  const subject = `${purpose.value.id}/recipients`;
  const involvements = activity
    .eachOf("involvements")
    .filter(({ value }) => serves(value, purpose.value) && value.roleId !== "representative");
  if (involvements.length === 0) {
    return emptyCell(c, subject, activity.placeOf("involvements"));
  }
  const names = involvements.map((involvement) => involved(c, involvement));
  return say(
    c,
    "cell.list",
    subject,
    {
      list: listed(c, sayable(c, "cell.list", subject, names), activity.placeOf("involvements")),
    },
    { capital: true },
  );
}
