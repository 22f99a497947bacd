import { withFrenchSpaces } from "#register/french-spaces.ts";
import type { Locale } from "#register/locale.ts";
import type { Register } from "#register/register.ts";
import { type Collection, collections, entityOf } from "#register/registry.ts";
import { validate } from "#register/schema.ts";
import type { Place } from "#reports/xlsx/read.ts";
import { sameFields } from "../records/row.ts";
import type { AnyRecord } from "../records/write.ts";
import { type Draft, Drafts, type Values } from "./draft.ts";
import type { Entry, ImportProblem, Message, Statement } from "./entry.ts";
import { enter } from "./enter.ts";
import { messages } from "./messages.ts";

/** What a file would do: nothing, create, change; or why it is refused. */
export type Outcome = "create" | "change" | "same" | "refused";

/** What would become of one row (and those that go with it). */
export type PlannedRow = {
  readonly place: Place;
  readonly collection: Collection;
  /** Null where the row is refused before it is known which record it is. */
  readonly id: string | null;
  readonly title: string;
  readonly outcome: Outcome;
  readonly problems: readonly ImportProblem[];
  readonly remarks: readonly ImportProblem[];
};

export type Plan = {
  readonly rows: readonly PlannedRow[];
  /** Records that the rows speak of and that are entered or changed beside theirs: parties, data items, own terms … */
  readonly beside: readonly PlannedRow[];
  /** What would be written, by collection. */
  readonly records: { readonly [C in Collection]?: readonly (Values & { readonly id: string })[] };
};

export type PlanOptions = {
  /** The language of the texts in the file. */
  readonly locale: Locale;
  /** The language of the messages. */
  readonly messagesIn: Locale;
  /** The instant of new texts, ISO 8601. */
  readonly at: string;
};

/** What a file's entries would do to a register. Pure: the same entries and register give the same plan. */
export function planEntries(
  register: Register,
  entries: readonly Entry[],
  options: PlanOptions,
): Plan {
  const drafts = new Drafts(register, options.locale, options.at);
  const seen = new Map<Draft, number>();
  const own = new Map<Draft, PlannedRow>();
  const rows: PlannedRow[] = [];
  const written: Partial<Record<Collection, (Values & { id: string })[]>> = {};
  const saysBases = entries.some(({ rows: said }) =>
    said.flat().some(({ target }) => target === "bases"),
  );
  const firstWithoutBasis = saysBases
    ? undefined
    : entries.find(({ collection }) => collection === "activities");
  for (const entry of entries) {
    const problems: ImportProblem[] = [];
    const remarks: ImportProblem[] = [];
    const told =
      (list: ImportProblem[]) => (said: Pick<Statement, "place" | "heading">, message: Message) => {
        const one = {
          ...said.place,
          heading: said.heading,
          detail: withFrenchSpaces(message)[options.messagesIn],
          code: message.code,
        };
        if (
          !list.some(
            ({ column, detail, row }) =>
              column === one.column && detail === one.detail && row === one.row,
          )
        )
          list.push(one);
      };
    const entered = enter(drafts, entry, told(problems), told(remarks));
    const { draft, name, origins } = entered;
    if (entry === firstWithoutBasis)
      told(remarks)({ place: entry.place, heading: "" }, messages.noLawfulBasis());
    if (draft === null) {
      rows.push({
        place: entry.place,
        collection: entry.collection,
        id: null,
        title: name,
        outcome: "refused",
        problems,
        remarks,
      });
      continue;
    }
    const earlier = seen.get(draft);
    if (earlier !== undefined)
      told(problems)({ place: entry.place, heading: "" }, messages.twice(name, earlier));
    else seen.set(draft, entry.place.row);
    const checked = check(draft, options, (pointer) => originOf(origins, pointer, entry));
    problems.push(...checked.problems);
    const row = planned(draft, entry.place, problems, remarks, options);
    own.set(draft, row);
    rows.push(row);
  }
  const beside: PlannedRow[] = [];
  for (const draft of drafts.all) {
    const row = own.get(draft);
    const { problems, values } = check(draft, options, () => ({ place: draft.place, heading: "" }));
    if (row === undefined) {
      const more = planned(draft, draft.place, problems, [], options);
      if (more.outcome !== "same") beside.push(more);
    }
    if (values === null || (draft.before !== null && isSame(draft, values))) continue;
    const list = (written[draft.collection] ??= []);
    list.push({ ...values, id: draft.id });
  }
  const records = Object.fromEntries(
    collections.flatMap((collection) =>
      written[collection] === undefined ? [] : [[collection, written[collection]]],
    ),
  );
  return { rows, beside, records };
}

type Origin = Pick<Statement, "place" | "heading">;

function check(draft: Draft, { messagesIn }: PlanOptions, originAt: (pointer: string) => Origin) {
  const result = validate(draft.collection, draft.values, messagesIn);
  if (result.ok) return { values: result.values as unknown as Values, problems: [] };
  const problems = result.problems.map(({ code, detail, pointer }): ImportProblem => {
    const { heading, place } = originAt(pointer);
    return { ...place, heading, detail, code };
  });
  return { values: null, problems };
}

function originOf(origins: ReadonlyMap<string, Statement>, pointer: string, entry: Entry): Origin {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    const found = origins.get(pointer.slice(0, end));
    if (found !== undefined) return found;
  }
  return { place: entry.place, heading: "" };
}

function planned(
  draft: Draft,
  place: Place,
  problems: readonly ImportProblem[],
  remarks: readonly ImportProblem[],
  options: PlanOptions,
): PlannedRow {
  const { collection, id } = draft;
  const result = validate(collection, draft.values, options.messagesIn);
  const outcome =
    problems.length > 0 || !result.ok
      ? "refused"
      : draft.before === null
        ? "create"
        : isSame(draft, result.values as unknown as Values)
          ? "same"
          : "change";
  return {
    place,
    collection,
    id,
    title: entityOf(collection).title(draft.values, options.messagesIn),
    outcome,
    problems,
    remarks,
  };
}

const isSame = ({ before, collection }: Draft, values: Values) =>
  sameFields(collection, before as AnyRecord, values as AnyRecord);
