import { fold } from "#register/fold.ts";
import { entityOf } from "#register/registry.ts";
import { isSimple } from "#reports/values.ts";
import { cellText } from "#reports/workbook/workbook.ts";
import { ActivityParts, type Origins } from "./activity-parts.ts";
import type { Row } from "./activity-row.ts";
import { activityStatements } from "./activity-statements.ts";
import { addNote, type Draft, type Drafts, type Values } from "./draft.ts";
import type { Entry, Message, Statement } from "./entry.ts";
import { messages } from "./messages.ts";
import { meaningOf } from "./simple-values.ts";
import { noteTarget } from "./targets.ts";
import { entriesIn, saysNothing } from "./words.ts";

type Tell = (said: Pick<Statement, "place" | "heading">, message: Message) => void;

/** An entry as a draft of a record; null where it cannot be one. */
export type Entered = {
  readonly draft: Draft | null;
  readonly name: string;
  readonly origins: Origins;
};

const nameFields = {
  activities: "name",
  parties: "legalName",
  "data-items": "label",
  organisations: "legalName",
} as const;

/** Enters what a file says about one record: the record is found by its reference or name, or begun. */
export function enter(drafts: Drafts, entry: Entry, refuse: Tell, remark: Tell): Entered {
  const said = entry.rows.flat();
  const first = (target: string) =>
    said.find((one) => one.target === target && cellText(one.value) !== "");
  const purpose = first("purposes");
  const name =
    cellText(first(nameFields[entry.collection])?.value) ||
    (entriesIn(cellText(purpose?.value))[0] ?? "");
  const origins: Origins = new Map();
  if (name === "") {
    refuse({ place: entry.place, heading: "" }, messages.nameMissing());
    return { draft: null, name, origins };
  }
  const draft =
    entry.collection === "activities"
      ? activityDraft(drafts, entry, name, cellText(first("reference")?.value), remark)
      : otherDraft(drafts, entry, name);
  const { fields } = entityOf(entry.collection);
  for (const one of said) {
    const field = Object.hasOwn(fields, one.target) ? fields[one.target] : undefined;
    const text = cellText(one.value);
    if (text === "" || (saysNothing(text) && one.target !== "reference")) continue;
    if (one.target === noteTarget) addNote(draft.values, `${one.heading}: ${text}`);
    if (field === undefined || !isSimple(field)) continue;
    const before = draft.values[one.target];
    if (one.target === "notes") {
      addNote(draft.values, text);
      continue;
    }
    const meaning = meaningOf(drafts, field, one, before);
    if ("problem" in meaning) refuse(one, meaning.problem);
    else {
      draft.values[one.target] = meaning.value;
      origins.set(`/${one.target}`, one);
    }
  }
  if (entry.collection === "activities") enterParts(drafts, draft, entry, origins, remark);
  return { draft, name, origins };
}

function activityDraft(
  drafts: Drafts,
  entry: Entry,
  name: string,
  reference: string,
  remark: Tell,
): Draft {
  const { register } = drafts;
  const current = register.current("activities");
  const found =
    reference === ""
      ? current.find((activity) => drafts.says(activity.name, name))
      : current.find((activity) => fold(activity.reference ?? "") === fold(reference));
  if (found !== undefined) return drafts.existing("activities", found, entry.place);
  const key = reference === "" ? name : reference;
  const same = drafts.all.find(
    (draft) =>
      draft.collection === "activities" &&
      draft.before === null &&
      (reference === ""
        ? drafts.says(draft.values["name"], name)
        : draft.values["reference"] === reference),
  );
  if (same !== undefined) return same;
  const organisations = register.current("organisations");
  const draft = drafts.create("activities", key, entry.place, {
    name: drafts.text(name),
    reference: reference === "" ? freeReference(drafts) : reference,
    ourRole: "controller",
    state: "draft",
    organisationIds: organisations.length === 1 ? organisations.map(({ id }) => id) : [],
  });
  if (reference === "")
    remark(
      { place: entry.place, heading: "" },
      messages.referenceGiven(String(draft.values["reference"])),
    );
  return draft;
}

/** The first free one of T-001, T-002 … */
function freeReference(drafts: Drafts): string {
  const taken = new Set([
    ...drafts.register.current("activities").map(({ reference }) => reference),
    ...drafts.all.map(({ values }) => values["reference"]),
  ]);
  for (let number = 1; ; number++) {
    const reference = `T-${String(number).padStart(3, "0")}`;
    if (!taken.has(reference)) return reference;
  }
}

function otherDraft(drafts: Drafts, entry: Entry, name: string): Draft {
  const fill = (): Values => {
    if (entry.collection === "data-items") return { label: drafts.text(name) };
    return { legalName: name };
  };
  return drafts.named(entry.collection, name, entry.place, fill);
}

function enterParts(
  drafts: Drafts,
  draft: Draft,
  entry: Entry,
  origins: Origins,
  remark: Tell,
): void {
  const parts = new ActivityParts(drafts, draft, remark);
  const rows = entry.rows.map(
    (statements): Row =>
      Map.groupBy(
        statements.filter(({ value }) => !saysNothing(cellText(value))),
        ({ target }) => target,
      ),
  );
  for (const [target, say] of activityStatements) {
    for (const row of rows)
      for (const said of row.get(target) ?? []) say(parts, row, said, rows.length === 1);
  }
  for (const [pointer, said] of parts.origins) origins.set(pointer, said);
}
