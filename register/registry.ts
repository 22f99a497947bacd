import type { Entity, RecordOf } from "./entity.ts";
import type { ValuesOf } from "./field.ts";
import { activity } from "./entities/activity.ts";
import { claim } from "./entities/claim.ts";
import { collectionPoint } from "./entities/collection-point.ts";
import { dataItem } from "./entities/data-item.ts";
import { organisation } from "./entities/organisation.ts";
import { party } from "./entities/party.ts";
import { policy } from "./entities/policy.ts";
import { securityMeasure } from "./entities/security-measure.ts";
import { storageLocation } from "./entities/storage-location.ts";
import { term } from "./entities/term.ts";
import { tracker } from "./entities/tracker.ts";
import { waiver } from "./entities/waiver.ts";

/** Every kind of record, in the order of the register document: what is referred to comes before what refers to it. */
export const registry = {
  organisations: organisation,
  terms: term,
  parties: party,
  "data-items": dataItem,
  "security-measures": securityMeasure,
  "storage-locations": storageLocation,
  activities: activity,
  "collection-points": collectionPoint,
  trackers: tracker,
  claims: claim,
  policies: policy,
  waivers: waiver,
} satisfies Record<string, Entity>;

export type Collection = keyof typeof registry;

export const collections = Object.keys(registry) as readonly Collection[];

/** The record type of a collection. */
export type RecordIn<C extends Collection> = RecordOf<(typeof registry)[C]>;

/** The fields of a record of a collection, without what the server keeps. */
export type ValuesIn<C extends Collection> = ValuesOf<(typeof registry)[C]["fields"]>;

export type Organisation = RecordIn<"organisations">;
export type Term = RecordIn<"terms">;
export type Party = RecordIn<"parties">;
export type DataItem = RecordIn<"data-items">;
export type SecurityMeasure = RecordIn<"security-measures">;
export type StorageLocation = RecordIn<"storage-locations">;
export type Activity = RecordIn<"activities">;
export type CollectionPoint = RecordIn<"collection-points">;
export type Tracker = RecordIn<"trackers">;
export type Claim = RecordIn<"claims">;
export type Policy = RecordIn<"policies">;
export type Waiver = RecordIn<"waivers">;

export type Purpose = Activity["purposes"][number];
export type LegalGround = Purpose["grounds"][number];
export type DataUse = Activity["dataUses"][number];
export type Involvement = Activity["involvements"][number];
export type Transfer = Involvement["transfers"][number];
export type Safeguard = Transfer["safeguards"][number];
export type RetentionRule = Activity["retention"][number];
export type RetentionPhase = RetentionRule["phases"][number];
export type AutomatedDecision = Activity["automatedDecisions"][number];
export type Law = Safeguard["laws"][number];

/** Fields whose value only one record of the collection may have, archived ones apart. */
export const uniqueFields: { readonly [C in Collection]?: string } = {
  activities: "reference",
  policies: "slug",
};

/** True for the name of a collection. */
export function isCollection(name: string): name is Collection {
  return Object.hasOwn(registry, name);
}

/** The entity of a collection, as the general type that code for every kind of record works on. */
export function entityOf(collection: Collection): Entity {
  return registry[collection];
}
