import { claimsInPassages } from "./facts/passage-claims.ts";
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

/** A subject with its place in its record. */
export type Placed<K extends SubjectKind = SubjectKind> = {
  readonly kind: K;
  readonly subject: Subjects[K];
  /** The JSON Pointer of the place; "" for the record itself. */
  readonly pointer: string;
  /** The id of the part, or null where the subject is the whole record. */
  readonly partId: string | null;
  /** True where the place is the field to mend, whichever field of the subject a rule names. */
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
export function subjectsOf(
  collection: Collection,
  record: RecordIn<Collection>,
): readonly Placed[] {
  const kind = kinds[collection];
  const subjects: Placed[] = [
    { kind: "record", subject: { collection, record }, pointer: "", partId: null },
    { kind, subject: { [kind]: record } as never, pointer: "", partId: null },
  ];
  if (collection === "activities") addParts(subjects, record as Activity);
  if (collection !== "policies") return subjects;
  for (const { claim, passage } of claimsInPassages(record as Policy)) {
    const pointer = `/passages/${passage}/text`;
    subjects.push({ kind: "claim", subject: { claim }, pointer, partId: null, isField: true });
  }
  return subjects;
}

function addParts(subjects: Placed[], activity: Activity): void {
  const add = <K extends SubjectKind>(
    kind: K,
    subject: Subjects[K],
    pointer: string,
    partId: string,
  ) => subjects.push({ kind, subject, pointer, partId });
  for (const [index, purpose] of activity.purposes.entries()) {
    const pointer = `/purposes/${index}`;
    add("purpose", { activity, purpose }, pointer, purpose.id);
    for (const [at, ground] of purpose.grounds.entries())
      add("ground", { activity, purpose, ground }, `${pointer}/grounds/${at}`, ground.id);
  }
  for (const [index, dataUse] of activity.dataUses.entries())
    add("dataUse", { activity, dataUse }, `/dataUses/${index}`, dataUse.id);
  for (const [index, retentionRule] of activity.retention.entries())
    add("retentionRule", { activity, retentionRule }, `/retention/${index}`, retentionRule.id);
  for (const [index, involvement] of activity.involvements.entries()) {
    const pointer = `/involvements/${index}`;
    add("involvement", { activity, involvement }, pointer, involvement.id);
    for (const [at, transfer] of involvement.transfers.entries()) {
      const subject = { activity, involvement, transfer };
      add("transfer", subject, `${pointer}/transfers/${at}`, transfer.id);
    }
  }
  for (const [index, automatedDecision] of activity.automatedDecisions.entries()) {
    const subject = { activity, automatedDecision };
    add("automatedDecision", subject, `/automatedDecisions/${index}`, automatedDecision.id);
  }
}
