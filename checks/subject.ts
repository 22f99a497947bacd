import { claimsInPassages } from "./facts/passage-claims.ts";
import type { Path } from "#register/pointer.ts";
import type {
  Activity,
  AutomatedDecision,
  Claim,
  Collection,
  CollectionPoint,
  DataItem,
  DataUse,
  Involvement,
  LegalGround,
  Organisation,
  Party,
  Policy,
  Purpose,
  RecordIn,
  RetentionRule,
  SecurityMeasure,
  StorageLocation,
  Term,
  Tracker,
  Transfer,
  Waiver,
} from "#register/registry.ts";

type InActivity<Part = unknown> = { readonly activity: Activity } & Part;

/** What a rule can be about: a record or an identified part of one, together with what it belongs to. */
export type Subjects = {
  readonly organisation: { readonly organisation: Organisation };
  readonly term: { readonly term: Term };
  readonly party: { readonly party: Party };
  readonly dataItem: { readonly dataItem: DataItem };
  readonly securityMeasure: { readonly securityMeasure: SecurityMeasure };
  readonly storageLocation: { readonly storageLocation: StorageLocation };
  readonly activity: InActivity;
  readonly purpose: InActivity<{ readonly purpose: Purpose }>;
  readonly ground: InActivity<{ readonly purpose: Purpose; readonly ground: LegalGround }>;
  readonly dataUse: InActivity<{ readonly dataUse: DataUse }>;
  readonly involvement: InActivity<{ readonly involvement: Involvement }>;
  readonly transfer: InActivity<{
    readonly involvement: Involvement;
    readonly transfer: Transfer;
  }>;
  readonly retentionRule: InActivity<{ readonly retentionRule: RetentionRule }>;
  readonly automatedDecision: InActivity<{ readonly automatedDecision: AutomatedDecision }>;
  readonly collectionPoint: { readonly collectionPoint: CollectionPoint };
  readonly tracker: { readonly tracker: Tracker };
  readonly claim: { readonly claim: Claim };
  readonly policy: { readonly policy: Policy };
  readonly waiver: { readonly waiver: Waiver };
  /** Any record, whatever its kind. */
  readonly record: { readonly collection: Collection; readonly record: RecordIn<Collection> };
};

export type SubjectKind = keyof Subjects;

/** A subject with its place in its record; the path of the record itself is empty. */
export type Placed<K extends SubjectKind = SubjectKind> = {
  readonly kind: K;
  readonly subject: Subjects[K];
  readonly path: Path;
  /** The id of the part, or null where the subject is the whole record. */
  readonly partId: string | null;
  /** True where the path is the field to mend, whichever field of the subject a rule names. */
  readonly isField?: true;
};

const kinds: { readonly [C in Collection]: SubjectKind } = {
  organisations: "organisation",
  terms: "term",
  parties: "party",
  "data-items": "dataItem",
  "security-measures": "securityMeasure",
  "storage-locations": "storageLocation",
  activities: "activity",
  "collection-points": "collectionPoint",
  trackers: "tracker",
  claims: "claim",
  policies: "policy",
  waivers: "waiver",
};

/** The subjects in a record: itself and, in an activity, its parts, in the order of the record. */
export function* subjectsOf(
  collection: Collection,
  record: RecordIn<Collection>,
): Generator<Placed> {
  const kind = kinds[collection];
  yield { kind: "record", subject: { collection, record }, path: [], partId: null };
  yield { kind, subject: { [kind]: record } as never, path: [], partId: null };
  if (collection === "activities") yield* partsOf(record as Activity);
  if (collection !== "policies") return;
  for (const { claim, passage } of claimsInPassages(record as Policy)) {
    yield {
      kind: "claim",
      subject: { claim },
      path: ["passages", passage, "text"],
      partId: null,
      isField: true,
    };
  }
}

function* partsOf(activity: Activity): Generator<Placed> {
  for (const [index, purpose] of activity.purposes.entries()) {
    const path = ["purposes", index];
    yield { kind: "purpose", subject: { activity, purpose }, path, partId: purpose.id };
    for (const [at, ground] of purpose.grounds.entries()) {
      const subject = { activity, purpose, ground };
      yield { kind: "ground", subject, path: [...path, "grounds", at], partId: ground.id };
    }
  }
  for (const [index, dataUse] of activity.dataUses.entries()) {
    const path = ["dataUses", index];
    yield { kind: "dataUse", subject: { activity, dataUse }, path, partId: dataUse.id };
  }
  for (const [index, retentionRule] of activity.retention.entries()) {
    const subject = { activity, retentionRule };
    yield {
      kind: "retentionRule",
      subject,
      path: ["retention", index],
      partId: retentionRule.id,
    };
  }
  for (const [index, involvement] of activity.involvements.entries()) {
    const path = ["involvements", index];
    yield { kind: "involvement", subject: { activity, involvement }, path, partId: involvement.id };
    for (const [at, transfer] of involvement.transfers.entries()) {
      const subject = { activity, involvement, transfer };
      yield { kind: "transfer", subject, path: [...path, "transfers", at], partId: transfer.id };
    }
  }
  for (const [index, automatedDecision] of activity.automatedDecisions.entries()) {
    yield {
      kind: "automatedDecision",
      subject: { activity, automatedDecision },
      path: ["automatedDecisions", index],
      partId: automatedDecision.id,
    };
  }
}
