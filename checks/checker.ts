import { pointerTo } from "#register/pointer.ts";
import {
  type Collection,
  collections,
  type Organisation,
  type RecordIn,
} from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { isUnchanged, type Looked, makeAnswers, watchedContext } from "./context.ts";
import { dayIn } from "./day.ts";
import type { Finding } from "./finding.ts";
import { type Reference, referenceOn } from "./reference/reference.ts";
import type { Breach, Rule } from "./rule.ts";
import { rules as allRules } from "./rules.ts";
import { withoutSilenced } from "./silence.ts";
import { type Placed, type SubjectKind, subjectsOf } from "./subject.ts";

type AnyRecord = { readonly [C in Collection]: RecordIn<C> }[Collection];

/** What a check of one record gave, and what it rests on. */
type Checked = {
  readonly findings: readonly Finding[];
  readonly looked: Looked;
  readonly today: string;
};

/** Checks registers one after the other; what has not changed since the last one is not checked again. */
export type Checker = {
  /** The findings of a register at an instant (ISO 8601), in the order of its records. */
  readonly check: (register: Register, at: string) => readonly Finding[];
};

/** The findings of a register at an instant (ISO 8601): a pure function of both. */
export function checkRegister(register: Register, at: string): readonly Finding[] {
  return makeChecker().check(register, at);
}

/** A checker that remembers the last register, for the server and for the browser's live findings. */
export function makeChecker(rules: readonly Rule[] = allRules): Checker {
  const byKind = Map.groupBy(rules, (rule) => rule.on);
  let last: Last | null = null;
  return {
    check: (register, at) => {
      const reference = referenceOn(register, dayIn("UTC", at));
      const known = last?.reference.key === reference.key ? last : null;
      const changed = changesBetween(known?.register ?? null, register);
      const answers = makeAnswers(register);
      const checked = new Map<AnyRecord, Checked>();
      const findings: Finding[] = [];
      for (const collection of collections) {
        for (const record of register.current(collection) as readonly AnyRecord[]) {
          const today = dayIn(timeZoneOf(register, record), at);
          const before = known?.checked.get(record);
          const entry =
            before?.today === today && isUnchanged(before.looked, changed, answers)
              ? before
              : checkRecord(byKind, collection, record, register, answers, reference, today);
          checked.set(record, entry);
          findings.push(...entry.findings);
        }
      }
      last = { register, reference, checked };
      return withoutSilenced(findings, register);
    },
  };
}

type Last = {
  readonly register: Register;
  readonly reference: Reference;
  readonly checked: ReadonlyMap<AnyRecord, Checked>;
};

function checkRecord(
  rules: ReadonlyMap<SubjectKind, readonly Rule[]>,
  collection: Collection,
  record: AnyRecord,
  register: Register,
  answers: ReturnType<typeof makeAnswers>,
  reference: Reference,
  today: string,
): Checked {
  const { context, looked } = watchedContext(register, answers, reference, today);
  const findings: Finding[] = [];
  const isDraft = "state" in record && record.state !== "approved";
  const role = "ourRole" in record ? roleOf(record.ourRole) : "all";
  for (const placed of subjectsOf(collection, record)) {
    for (const rule of rules.get(placed.kind) ?? []) {
      if (rule.appliesTo !== "all" && role !== "all" && rule.appliesTo !== role) continue;
      const found = rule.find(placed.subject, context);
      if (found === false) continue;
      for (const breach of found === true ? [{}] : found) {
        findings.push(findingOf(rule, collection, record, placed, breach, isDraft));
      }
    }
  }
  return { findings, looked, today };
}

function findingOf(
  rule: Rule,
  collection: Collection,
  record: AnyRecord,
  placed: Placed,
  breach: Breach,
  isDraft: boolean,
): Finding {
  const path = breach.record === undefined ? placed.path : [];
  const at = breach.at ?? rule.fields[0].split(".");
  return {
    rule,
    record: breach.record ?? { collection, id: record.id },
    partId: breach.record === undefined ? placed.partId : null,
    part: pointerTo(path),
    pointer: pointerTo([...path, ...at]),
    more: (breach.more ?? []).map((other) => pointerTo([...path, ...other])),
    params: breach.params ?? {},
    languages: breach.languages ?? [],
    isDraft,
  };
}

function roleOf(ourRole: string | null): "controller" | "processor" {
  return ourRole === "processor" || ourRole === "sub_processor" ? "processor" : "controller";
}

/** The time zone of the organisation a record belongs to, or of the first one. */
function timeZoneOf(register: Register, record: AnyRecord): string {
  const [first] = register.current("organisations");
  const id =
    "organisationIds" in record
      ? record.organisationIds[0]
      : "organisationId" in record
        ? record.organisationId
        : "timeZone" in record
          ? record.id
          : null;
  const own: Organisation | undefined = register.find("organisations", id) ?? first;
  return own?.timeZone ?? first?.timeZone ?? "UTC";
}

function changesBetween(
  before: Register | null,
  after: Register,
): { readonly records: ReadonlySet<string>; readonly collections: ReadonlySet<Collection> } {
  const records = new Set<string>();
  const changed = new Set<Collection>();
  if (before === null || before === after) return { records, collections: changed };
  for (const collection of collections) {
    const sizeBefore = records.size;
    const [old, now] = [before.records[collection], after.records[collection]];
    for (const record of old) {
      if (after.find(collection, record.id) !== record) records.add(`${collection}/${record.id}`);
    }
    for (const record of now) {
      if (before.find(collection, record.id) === undefined) {
        records.add(`${collection}/${record.id}`);
      }
    }
    if (records.size > sizeBefore) changed.add(collection);
  }
  return { records, collections: changed };
}
