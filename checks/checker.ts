import { pointerTo } from "#register/pointer.ts";
import { type Collection, collections, type RecordIn } from "#register/registry.ts";
import type { Register } from "#register/register.ts";
import { changesBetween, isUnchanged } from "./changes.ts";
import { type Looked, type Watch, watch } from "./context.ts";
import { dayIn } from "./day.ts";
import type { Finding } from "./finding.ts";
import { referenceOn } from "#register/reference/reference.ts";
import type { Breach, Rule } from "./rule.ts";
import { rules as allRules } from "./rules.ts";
import { derived } from "./question.ts";
import { causesOf, distinct, remaining, withoutSilenced } from "./silence.ts";
import { type Publications, type Situation, situationOf } from "./situation.ts";
import type { Sources } from "./source.ts";
import { type Placed, type SubjectKind, subjectsOf } from "./subject.ts";

type AnyRecord = { readonly [C in Collection]: RecordIn<C> }[Collection];

/** What a check of one record gave, and what it rests on. */
type Checked = {
  /** What is wrong in the record itself. */
  readonly findings: readonly Finding[];
  /** What is wrong elsewhere, and what something elsewhere may explain: it is held against the whole in the end. */
  readonly further: readonly Finding[];
  readonly looked: Looked;
  readonly today: string;
};

/** Checks registers one after the other; what has not changed since the last one is not checked again. */
export type Checker = {
  /** The findings of a register at an instant (ISO 8601), in the order of its records. */
  readonly check: (
    register: Register,
    at: string,
    publications?: Publications,
  ) => readonly Finding[];
  /** The same, one record that has to be checked at a time: whoever drives it can let others have their turn. */
  readonly checking: (
    register: Register,
    at: string,
    publications?: Publications,
  ) => Generator<undefined, readonly Finding[]>;
};

/** The findings of a register at an instant (ISO 8601): a pure function of its arguments. */
export function checkRegister(
  register: Register,
  at: string,
  publications?: Publications,
): readonly Finding[] {
  return makeChecker().check(register, at, publications);
}

type Last = {
  readonly situation: Situation;
  readonly checked: ReadonlyMap<AnyRecord, Checked>;
};

/** A checker that remembers the last register, for the server and for the browser's live findings. */
export function makeChecker(rules: readonly Rule[] = allRules): Checker {
  const rulesFor: RulesFor = {
    controller: rulesByKind(rules, "controller"),
    processor: rulesByKind(rules, "processor"),
    all: Map.groupBy(rules, ({ on }) => on),
  };
  const sources: Sources = new Map();
  let last: Last | null = null;
  function* checking(
    register: Register,
    at: string,
    publications: Publications = new Map(),
  ): Generator<undefined, readonly Finding[]> {
    const reference = referenceOn(register, dayIn("UTC", at));
    const situation = situationOf(register, reference, publications, sources);
    const watching = watch(situation, sources);
    const known = last?.situation.reference.key === reference.key ? last : null;
    const changes = known === null ? null : changesBetween(known.situation, situation, sources);
    const todayFor = daysIn(register, at);
    const checked = new Map<AnyRecord, Checked>();
    const findings: Finding[] = [];
    const further: Finding[] = [];
    for (const collection of collections) {
      for (const record of register.current(collection) as readonly AnyRecord[]) {
        const today = todayFor(organisationIdOf(record));
        let entry = known?.checked.get(record);
        if (
          entry === undefined ||
          entry.today !== today ||
          changes === null ||
          !isUnchanged(entry.looked, changes)
        ) {
          entry = checkRecord(rulesFor, collection, record, today, watching(today));
          yield;
        }
        checked.set(record, entry);
        findings.push(...entry.findings);
        further.push(...entry.further);
      }
    }
    last = { situation, checked };
    return [...findings, ...remaining(distinct(further), findings, register)];
  }
  return { checking, check: (...given) => atOnce(checking(...given)) };
}

/** Drives a check to its end. */
function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The rules about each kind of subject in activities of a role; all of them where a record has none. */
type RulesFor = Readonly<
  Record<"controller" | "processor" | "all", ReadonlyMap<SubjectKind, readonly Rule[]>>
>;

function rulesByKind(rules: readonly Rule[], role: "controller" | "processor") {
  const applying = rules.filter(({ appliesTo }) => appliesTo === "all" || appliesTo === role);
  return Map.groupBy(applying, ({ on }) => on);
}

function checkRecord(
  rulesFor: RulesFor,
  collection: Collection,
  record: AnyRecord,
  today: string,
  { context, looked }: ReturnType<Watch>,
): Checked {
  const findings: Finding[] = [];
  const isDraft = "state" in record && record.state !== "approved";
  const rules = rulesFor["ourRole" in record ? roleOf(record.ourRole) : "all"];
  const here = { collection, id: record.id };
  let mendsElsewhere = false;
  for (const placed of subjectsOf(collection, record)) {
    for (const rule of rules.get(placed.kind) ?? []) {
      const found = rule.find(placed.subject, context);
      if (found === false) continue;
      for (const breach of found === true ? once : found) {
        if (breach.record !== undefined) mendsElsewhere = true;
        findings.push(findingOf(rule, breach.record ?? here, placed, breach, isDraft));
      }
    }
  }
  const isFurther = (finding: Finding) =>
    finding.record.id !== record.id || (collection === "policies" && causesOf(finding).length > 0);
  const further = findings.filter(isFurther);
  const own = further.length === 0 ? findings : findings.filter((one) => !isFurther(one));
  return {
    findings: withoutSilenced(mendsElsewhere ? distinct(own) : own),
    further,
    looked,
    today,
  };
}

const nothing: readonly never[] = [];
const noParams = {};
/** A rule that only says that its subject breaks it. */
const once: readonly Breach[] = [{}];

function findingOf(
  rule: Rule,
  record: Finding["record"],
  placed: Placed,
  breach: Breach,
  isDraft: boolean,
): Finding {
  const isHere = breach.record === undefined;
  const part = isHere ? placed.pointer : "";
  return {
    rule,
    record,
    partId: isHere ? placed.partId : null,
    part,
    pointer:
      placed.isField === true
        ? part
        : part + (breach.at === undefined ? firstFieldOf(rule) : pointerTo(breach.at)),
    more: breach.more?.map((other) => part + pointerTo(other)) ?? nothing,
    params: breach.params ?? noParams,
    languages: breach.languages ?? nothing,
    isDraft,
  };
}

/** The pointer of the field that mends it first, from the subject on. */
const firstFieldOf = derived((rule: Rule) => pointerTo(rule.fields[0].split(".")));

function roleOf(ourRole: string | null): "controller" | "processor" {
  return ourRole === "processor" || ourRole === "sub_processor" ? "processor" : "controller";
}

/** The day of an instant in the time zone of an organisation, or of the first one; each is found once. */
function daysIn(register: Register, at: string): (organisationId: string | null) => string {
  const [first] = register.current("organisations");
  const known = new Map<string | null, string>();
  return (id) => {
    let day = known.get(id);
    if (day === undefined) {
      const own = register.find("organisations", id) ?? first;
      day = dayIn(own?.timeZone ?? first?.timeZone ?? "UTC", at);
      known.set(id, day);
    }
    return day;
  };
}

/** The organisation a record belongs to first, itself included; null where it names none. */
const organisationIdOf = derived((record: AnyRecord): string | null => {
  if ("organisationIds" in record) return record.organisationIds[0] ?? null;
  if ("organisationId" in record && typeof record.organisationId === "string") {
    return record.organisationId;
  }
  return "timeZone" in record ? record.id : null;
});
